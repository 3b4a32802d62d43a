import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Build step of the program: makes an ordinary class of every lambda, in the tree of class files given as argument. The JVM links a lambda with
 * method handles when it is first met, which takes longer than what most commands do; a class comes from the class-data archive ready to use.
 */
public class LambdaClasses {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final int MAJOR = 0xFFFF;
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Method OBJECT_CONSTRUCTOR = Method.getMethod("void <init> ()");

    private final Map<String, ClassNode> classes = new LinkedHashMap<>();
    private final Map<String, byte[]> made = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        Path tree = Path.of(args[0]);
        var step = new LambdaClasses();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class")).sorted().toList()) {
                var node = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(node, 0);
                step.classes.put(node.name, node);
            }
        }
        List<ClassNode> changed = step.classes.values().stream().filter(step::replace).toList();
        for (ClassNode node : changed) {
            write(tree, step.classes.get(step.host(node)));
            write(tree, node);
        }
        for (var entry : step.made.entrySet()) {
            Files.write(tree.resolve(entry.getKey() + ".class"), entry.getValue());
        }
    }

    private static void write(Path tree, ClassNode node) throws IOException {
        var writer = new ClassWriter(0);
        node.accept(writer);
        Files.write(tree.resolve(node.name + ".class"), writer.toByteArray());
    }

    /** Replaces the lambdas of a class; returns whether there were any. */
    private boolean replace(ClassNode node) {
        int before = made.size();
        if ((node.version & MAJOR) < Opcodes.V11) {
            // It has no nest, so that no other class may call its private methods.
            return false;
        }
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode call && isLambda(call)) {
                    String name = node.name + "$$Lambda" + (made.size() - before + 1);
                    made.put(name, lambdaClass(name, node, call));
                    method.instructions.set(call, new MethodInsnNode(Opcodes.INVOKESTATIC, name, "of", call.desc, false));
                }
            }
        }
        return made.size() > before;
    }

    private static boolean isLambda(InvokeDynamicInsnNode call) {
        return call.bsm.getOwner().equals(FACTORY) && call.bsm.getName().equals("metafactory");
    }

    private String host(ClassNode node) {
        return node.nestHostClass == null ? node.name : node.nestHostClass;
    }

    /** A member of the same nest, so that it may call the private method with the body of the lambda. */
    private byte[] lambdaClass(String name, ClassNode node, InvokeDynamicInsnNode call) {
        ClassNode host = classes.get(host(node));
        host.nestMembers = host.nestMembers == null ? new ArrayList<>() : host.nestMembers;
        host.nestMembers.add(name);
        Type self = Type.getObjectType(name);
        Type[] captured = Type.getArgumentTypes(call.desc);
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, null, "java/lang/Object",
                new String[] {Type.getReturnType(call.desc).getInternalName()});
        writer.visitNestHost(host.name);
        for (int i = 0; i < captured.length; i++) {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null).visitEnd();
        }
        constructor(writer, self, captured);
        factory(writer, self, new Method("of", call.desc));
        body(writer, self, captured, call);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static GeneratorAdapter method(ClassWriter writer, int access, Method method) {
        return new GeneratorAdapter(writer.visitMethod(access, method.getName(), method.getDescriptor(), null, null), access, method.getName(),
                method.getDescriptor());
    }

    private static void constructor(ClassWriter writer, Type self, Type[] captured) {
        GeneratorAdapter code = method(writer, 0, new Method("<init>", Type.VOID_TYPE, captured));
        code.loadThis();
        code.invokeConstructor(OBJECT, OBJECT_CONSTRUCTOR);
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.loadArg(i);
            code.putField(self, "c" + i, captured[i]);
        }
        code.returnValue();
        code.endMethod();
    }

    private static void factory(ClassWriter writer, Type self, Method method) {
        GeneratorAdapter code = method(writer, Opcodes.ACC_STATIC, method);
        code.newInstance(self);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(self, new Method("<init>", Type.VOID_TYPE, method.getArgumentTypes()));
        code.returnValue();
        code.endMethod();
    }

    /** The method of the interface: what was captured and its arguments, converted as the language does, go to the body. */
    private static void body(ClassWriter writer, Type self, Type[] captured, InvokeDynamicInsnNode call) {
        var erased = new Method(call.name, ((Type) call.bsmArgs[0]).getDescriptor());
        Type actual = (Type) call.bsmArgs[2];
        var target = (Handle) call.bsmArgs[1];
        boolean constructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        GeneratorAdapter code = method(writer, Opcodes.ACC_PUBLIC, erased);
        if (constructor) {
            code.newInstance(Type.getObjectType(target.getOwner()));
            code.dup();
        }
        List<Type> wanted = parameters(target, constructor);
        for (int i = 0; i < wanted.size(); i++) {
            if (i < captured.length) {
                code.loadThis();
                code.getField(self, "c" + i, captured[i]);
                convert(code, captured[i], wanted.get(i));
            } else {
                int argument = i - captured.length;
                code.loadArg(argument);
                convert(code, erased.getArgumentTypes()[argument], actual.getArgumentTypes()[argument]);
                convert(code, actual.getArgumentTypes()[argument], wanted.get(i));
            }
        }
        invoke(code, target);
        Type result = constructor ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
        if (erased.getReturnType().getSort() == Type.VOID) {
            drop(code, result);
        } else {
            convert(code, result, actual.getReturnType());
        }
        code.returnValue();
        code.endMethod();
    }

    private static List<Type> parameters(Handle target, boolean constructor) {
        List<Type> types = new ArrayList<>();
        if (target.getTag() != Opcodes.H_INVOKESTATIC && !constructor) {
            types.add(Type.getObjectType(target.getOwner()));
        }
        types.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
        return types;
    }

    private static void invoke(GeneratorAdapter code, Handle target) {
        int opcode = switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    }

    private static void drop(GeneratorAdapter code, Type result) {
        if (result.getSize() == 2) {
            code.pop2();
        } else if (result.getSize() == 1) {
            code.pop();
        }
    }

    private static void convert(GeneratorAdapter code, Type from, Type to) {
        boolean fromPrimitive = from.getSort() < Type.ARRAY;
        boolean toPrimitive = to.getSort() < Type.ARRAY;
        if (fromPrimitive && toPrimitive) {
            code.cast(from, to);
        } else if (fromPrimitive) {
            code.valueOf(from);
        } else if (toPrimitive) {
            code.unbox(to);
        } else if (!from.equals(to)) {
            code.checkCast(to);
        }
    }
}
