import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradle.api.Project;
import org.gradle.api.internal.GradleInternal;
import org.gradle.api.internal.tasks.compile.CompileJavaBuildOperationType;
import org.gradle.api.internal.tasks.execution.ExecuteTaskBuildOperationType;
import org.gradle.execution.plan.ExecutionPlan;
import org.gradle.execution.plan.ExecutionPlanFactory;
import org.gradle.internal.execution.BuildOutputCleanupRegistry;
import org.gradle.internal.operations.BuildOperationContext;
import org.gradle.internal.operations.BuildOperationDescriptor;
import org.gradle.internal.operations.BuildOperationListener;
import org.gradle.internal.operations.BuildOperationListenerManager;
import org.gradle.internal.operations.BuildOperationRunner;
import org.gradle.internal.operations.OperationFinishEvent;
import org.gradle.internal.operations.OperationIdentifier;
import org.gradle.internal.operations.OperationProgressEvent;
import org.gradle.internal.operations.OperationStartEvent;
import org.gradle.internal.operations.RunnableBuildOperation;
import org.gradle.internal.service.ServiceRegistry;
import org.gradle.internal.vfs.FileSystemAccess;
import org.gradle.internal.work.WorkerLeaseService;
import org.gradle.testfixtures.ProjectBuilder;

/**
 * Gradle's own JavaCompile in this process, over a project that changes: prints what each build writes and what is gone after it.
 * {@code IncrementalBuilds project home annotations runtime processor}. Gradle keeps what it remembers of builds in memory, so they are
 * all of one run.
 */
public class IncrementalBuilds {
    /** What a build leaves alone has this time after it. */
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private final Path project;
    private final Path home;
    private final List<String> jars;
    private final List<String> said = new ArrayList<>();

    private IncrementalBuilds(Path project, Path home, List<String> jars) {
        this.project = project;
        this.home = home;
        this.jars = jars;
    }

    public static void main(String[] arguments) {
        // Threads of Gradle would keep this process.
        int code = 1;
        try {
            new IncrementalBuilds(
                            Path.of(arguments[0]), Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length))
                    .all();
            code = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        } finally {
            System.exit(code);
        }
    }

    private void all() throws IOException {
        build("everything");
        build("nothing changed");
        replace("Settings.java", "private Settings", "static int edited;\n    private Settings");
        build("Settings edited, which is no config");
        replace("SpamLoss.java", "posWeight = 3", "posWeight = 4");
        build("SpamLoss edited, which Main uses");
        Path added = source("Added.java");
        Files.writeString(added, "package consumer;\n@dev.lossmith.Huber interface Added {}\n");
        build("Added added");
        Files.writeString(added, "package consumer;\n@dev.lossmith.Huber(delta = 2) interface Added {}\n");
        build("Added edited, which nobody uses");
        Files.delete(added);
        build("Added deleted");
    }

    private Path source(String file) {
        return project.resolve("src/main/java/consumer/" + file);
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(source(file));
        if (!text.contains(before)) {
            throw new IllegalStateException(file + " has no " + before);
        }
        Files.writeString(source(file), text.replace(before, after));
    }

    private void build(String what) throws IOException {
        List<Path> before = outputs();
        for (Path file : before) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        said.clear();
        compileJava();
        List<Path> after = outputs();
        List<Path> written = new ArrayList<>();
        for (Path file : after) {
            if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                written.add(file);
            }
        }
        before.removeAll(after);
        System.out.println(what + ": " + String.join(", ", said));
        System.out.println("  written: " + names(written));
        System.out.println("  deleted: " + names(before));
    }

    private static String names(List<Path> files) {
        return files.isEmpty()
                ? "nothing"
                : files.stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(" "));
    }

    /** Classes, resources and generated sources. */
    private List<Path> outputs() throws IOException {
        List<Path> outputs = new ArrayList<>();
        for (String folder : List.of("build/classes", "build/generated")) {
            Path root = project.resolve(folder);
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile).forEach(outputs::add);
                }
            }
        }
        return outputs;
    }

    private void compileJava() {
        Project java = ProjectBuilder.builder()
                .withName("consumer")
                .withProjectDir(project.toFile())
                .withGradleUserHomeDir(home.toFile())
                .build();
        java.getPluginManager().apply("java");
        // As in the README, with files for coordinates.
        java.getDependencies().add("compileOnly", java.files(jars.get(0)));
        java.getDependencies().add("implementation", java.files(jars.get(1)));
        java.getDependencies().add("annotationProcessor", java.files(jars.get(2)));
        GradleInternal gradle = (GradleInternal) java.getGradle();
        ServiceRegistry services = gradle.getServices();
        BuildOperationListenerManager listeners = services.get(BuildOperationListenerManager.class);
        Listener listener = new Listener();
        listeners.addListener(listener);
        ExecutionPlan plan = services.get(ExecutionPlanFactory.class).createPlan();
        services.get(BuildOutputCleanupRegistry.class).resolveOutputs();
        // Files have changed since the last build.
        services.get(FileSystemAccess.class).invalidate(List.of(project.toString()));
        services.get(WorkerLeaseService.class)
                .runAsWorkerThread(() -> services.get(BuildOperationRunner.class).run(new RunnableBuildOperation() {
                    @Override
                    public void run(BuildOperationContext context) {
                        gradle.getOwner().getProjects().withMutableStateOfAllProjects(() -> {
                            plan.addEntryTasks(List.of(java.getTasks().getByName("compileJava")));
                            plan.determineExecutionPlan();
                        });
                        var finalized = plan.finalizePlan();
                        gradle.getTaskGraph().populate(finalized);
                        gradle.getTaskGraph().execute(finalized).getFailures().forEach(failure -> {
                            throw new IllegalStateException(failure);
                        });
                    }

                    @Override
                    public BuildOperationDescriptor.Builder description() {
                        return BuildOperationDescriptor.displayName("build");
                    }
                }));
        listeners.removeListener(listener);
    }

    /** What Gradle says of the task and of the processor. */
    private final class Listener implements BuildOperationListener {
        @Override
        public void started(BuildOperationDescriptor operation, OperationStartEvent event) {}

        @Override
        public void progress(OperationIdentifier operation, OperationProgressEvent event) {}

        @Override
        public void finished(BuildOperationDescriptor operation, OperationFinishEvent event) {
            if (event.getResult() instanceof ExecuteTaskBuildOperationType.Result) {
                ExecuteTaskBuildOperationType.Result task = (ExecuteTaskBuildOperationType.Result) event.getResult();
                String skipped = task.getSkipMessage();
                said.add(skipped != null ? skipped : task.isIncremental() ? "incremental" : "full");
            } else if (event.getResult() instanceof CompileJavaBuildOperationType.Result) {
                var processors =
                        ((CompileJavaBuildOperationType.Result) event.getResult()).getAnnotationProcessorDetails();
                if (processors != null) {
                    processors.forEach(processor -> said.add(processor.getClassName() + " " + processor.getType()));
                }
            }
        }
    }
}
