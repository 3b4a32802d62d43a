import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Build step of the program: writes out {@code equals}, {@code hashCode} and {@code toString} of every record, in the tree of class files given
 * as argument. The JVM makes them of method handles when they are first called, at the cost of milliseconds for each record.
 */
public class RecordMethods {

    private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
    private static final Type OBJECTS = Type.getObjectType("java/util/Objects");
    private static final Type BUILDER = Type.getType(StringBuilder.class);

    private final ClassNode node;
    private final Type self;

    private RecordMethods(ClassNode node) {
        this.node = node;
        this.self = Type.getObjectType(node.name);
    }

    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                var node = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(node, 0);
                if (new RecordMethods(node).replace()) {
                    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                    node.accept(writer);
                    Files.write(file, writer.toByteArray());
                }
            }
        }
    }

    private boolean replace() {
        List<MethodNode> generated = node.methods.stream().filter(RecordMethods::isGenerated).toList();
        generated.forEach(this::replace);
        return !generated.isEmpty();
    }

    private static boolean isGenerated(MethodNode method) {
        for (var instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode call && call.bsm.getOwner().equals(BOOTSTRAP)) {
                return true;
            }
        }
        return false;
    }

    private void replace(MethodNode old) {
        var method = new MethodNode(old.access, old.name, old.desc, null, null);
        var code = new GeneratorAdapter(method, old.access, old.name, old.desc);
        List<RecordComponentNode> components = node.recordComponents == null ? new ArrayList<>() : node.recordComponents;
        switch (old.name) {
            case "equals" -> equals(code, components);
            case "hashCode" -> hashCode(code, components);
            case "toString" -> toString(code, components);
            default -> throw new IllegalArgumentException(node.name + "." + old.name);
        }
        code.returnValue();
        code.endMethod();
        node.methods.set(node.methods.indexOf(old), method);
    }

    private void equals(GeneratorAdapter code, List<RecordComponentNode> components) {
        Label differ = code.newLabel();
        code.loadArg(0);
        code.instanceOf(self);
        code.ifZCmp(GeneratorAdapter.EQ, differ);
        for (RecordComponentNode component : components) {
            Type type = Type.getType(component.descriptor);
            load(code, component, type, false);
            code.loadArg(0);
            code.checkCast(self);
            code.getField(self, component.name, type);
            box(code, type);
            code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
            code.ifZCmp(GeneratorAdapter.EQ, differ);
        }
        code.push(true);
        code.returnValue();
        code.mark(differ);
        code.visitFrame(Opcodes.F_NEW, 2, new Object[] {node.name, "java/lang/Object"}, 0, new Object[0]);
        code.push(false);
    }

    /** The value of a component of this record, in an object. */
    private void load(GeneratorAdapter code, RecordComponentNode component, Type type, boolean plain) {
        code.loadThis();
        code.getField(self, component.name, type);
        if (!plain) {
            box(code, type);
        }
    }

    private static void box(GeneratorAdapter code, Type type) {
        code.valueOf(type);
    }

    private void hashCode(GeneratorAdapter code, List<RecordComponentNode> components) {
        code.push(0);
        for (RecordComponentNode component : components) {
            code.push(31);
            code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
            load(code, component, Type.getType(component.descriptor), false);
            code.invokeStatic(OBJECTS, Method.getMethod("int hashCode (Object)"));
            code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
        }
    }

    private void toString(GeneratorAdapter code, List<RecordComponentNode> components) {
        code.newInstance(BUILDER);
        code.dup();
        code.invokeConstructor(BUILDER, Method.getMethod("void <init> ()"));
        String simple = node.name.substring(Math.max(node.name.lastIndexOf('/'), node.name.lastIndexOf('$')) + 1);
        append(code, simple + "[");
        String separator = "";
        for (RecordComponentNode component : components) {
            append(code, separator + component.name + "=");
            load(code, component, Type.getType(component.descriptor), false);
            code.invokeVirtual(BUILDER, Method.getMethod("StringBuilder append (Object)"));
            separator = ", ";
        }
        append(code, "]");
        code.invokeVirtual(BUILDER, Method.getMethod("String toString ()"));
    }

    private static void append(GeneratorAdapter code, String text) {
        code.push(text);
        code.invokeVirtual(BUILDER, Method.getMethod("StringBuilder append (String)"));
    }
}
