import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles a program with TeaVM: {@code Drive C|WEBASSEMBLY_GC main-class classes output}. */
public class Drive {
    public static void main(String[] arguments) throws Exception {
        File classes = new File(arguments[2]);
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.valueOf(arguments[0]));
        tool.setMainClass(arguments[1]);
        tool.setTargetDirectory(new File(arguments[3]));
        if (!arguments[0].equals("C")) {
            tool.setTargetFileName("classes.wasm");
        }
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setMinHeapSize(1 << 20);
        tool.setMaxHeapSize(4 << 20);
        List<File> path = new ArrayList<>(List.of(classes));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                path.add(new File(entry));
            }
        }
        tool.setClassPath(path);
        tool.setClassLoader(new URLClassLoader(new URL[] {classes.toURI().toURL()}, Drive.class.getClassLoader()));
        tool.setLog(new EmptyTeaVMToolLog());
        tool.generate();
        tool.getProblemProvider()
                .getSevereProblems()
                .forEach(problem -> System.err.println(problem.getText() + " " + Arrays.toString(problem.getParams())));
        System.exit(tool.getProblemProvider().getSevereProblems().isEmpty() ? 0 : 1);
    }
}
