import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Build step of the program: brings class files of before Java 8 to its version, in the tree given as argument. A class-data archive takes only classes
 * with the stack maps that came with Java 6, and picocli has none.
 */
public class ClassVersions {

    public static void main(String[] args) throws IOException {
        Path tree = Path.of(args[0]);
        try (Stream<Path> files = Files.walk(tree); var loader = loader(tree)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new ClassReader(bytes).readUnsignedShort(6) < Opcodes.V1_6) {
                    Files.write(file, convert(bytes, loader));
                }
            }
        }
    }

    private static URLClassLoader loader(Path tree) throws MalformedURLException {
        return new URLClassLoader(new URL[] {tree.toUri().toURL()});
    }

    private static byte[] convert(byte[] bytes, ClassLoader loader) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
