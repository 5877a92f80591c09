# mkpatch.py FROM TO: edits of Debian's libcore 10 so that it boots on ART 11 without ICU/libcore natives
import os
import re
import sys

L, P = sys.argv[1:]
def rd(f): return open(L+f,encoding='utf-8').read()
def wr(f,s):
    os.makedirs(os.path.dirname(P+f),exist_ok=True); open(P+f,'w',encoding='utf-8').write(s)
def sub(s,a,b,n=1):
    assert a in s,a
    return s.replace(a,b)
wr('java/text/DecimalFormat.java',rd('java/text/DecimalFormat.java').replace('DecimalFormat_ICU58_Android','DecimalFormat'))
wr('java/lang/Thread.java',sub(rd('java/lang/Thread.java'),'private native int nativeGetStatus(boolean hasBeenStarted);','private native int nativeGetStatus(boolean hasBeenStarted);\n    private native int getNativeTid();'))
wr('java/io/FileDescriptor.java',re.sub(r'= dupFd\(([012])\)',r'= new FileDescriptor(\1)',rd('java/io/FileDescriptor.java')))
wr('java/lang/Runtime.java',sub(rd('java/lang/Runtime.java'),'return (int) Libcore.os.sysconf(_SC_NPROCESSORS_CONF);','return 1;'))
s=rd('java/lang/System.java')
i=s.index('        unchangeableProps = initUnchangeableSystemProperties();'); j=s.index('sun.misc.VM.booted();')
s=s[:i]+'''        unchangeableProps = new Properties();
        props = new Properties();
        props.put("line.separator", "\\n"); props.put("file.separator", "/"); props.put("path.separator", ":");
        props.put("java.class.path", "."); props.put("java.vm.name", "Dalvik"); props.put("java.vm.version", "2.1.0");
        lineSeparator = "\\n";
        in = null; out = new MiniOut(1); err = new MiniOut(2);
        '''+s[j:]
wr('java/lang/System.java',s)
s=rd('java/lang/ClassLoader.java')
i=s.index('private static ClassLoader createSystemClassLoader() {')
s=s[:i]+'private static ClassLoader createSystemClassLoader() { if (true) return BootClassLoader.getInstance();'+s[i+len('private static ClassLoader createSystemClassLoader() {'):]
wr('java/lang/ClassLoader.java',s)
wr('java/lang/MiniOut.java','''package java.lang;
/** stdout without charsets: ASCII only, native write(2). */
final class MiniOut extends java.io.PrintStream {
  private final int fd;
  MiniOut(int fd) { super(new java.io.ByteArrayOutputStream(1)); this.fd = fd; }
  private static native void write0(int fd, String s);
  @Override public void print(String s) { write0(fd, String.valueOf(s)); }
  @Override public void println(String s) { write0(fd, s + "\\n"); }
  @Override public void println(Object o) { write0(fd, o + "\\n"); }
  @Override public void println() { write0(fd, "\\n"); }
  @Override public void println(int i) { println(Integer.toString(i)); }
  @Override public void println(long i) { println(Long.toString(i)); }
  @Override public void println(float f) { println(Float.toString(f)); }
  @Override public void println(double f) { println(Double.toString(f)); }
  @Override public void println(boolean b) { println(b ? "true" : "false"); }
  @Override public void print(int i) { print(Integer.toString(i)); }
  @Override public void flush() { }
}
''')
