package io.vgdakit.format;

import io.kaitai.struct.KaitaiStruct;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The getters of the classes that the Kaitai compiler makes, called by name. */
final class GeneratedObjects {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
    private static final Pattern WORD = Pattern.compile("_(\\w)");
    private static final Pattern HUMP = Pattern.compile("(?<=.)[A-Z]");
    private static final Map<Class<?>, List<Method>> GETTERS = new ConcurrentHashMap<>();

    private GeneratedObjects() {
    }

    /** Calls every getter of the object and of all objects inside it. */
    static void visit(KaitaiStruct object, BiConsumer<Method, Object> visitor) {
        for (Method getter : getters(object.getClass())) {
            Object value = call(getter, object);
            visitor.accept(getter, value);
            List<?> parts = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            parts.stream().filter(KaitaiStruct.class::isInstance).forEach(part -> visit((KaitaiStruct) part, visitor));
        }
    }

    /** Calls every getter of the object and of all objects inside it; a path is of names of the spec, indexes from 0. Getters that return null are left out. */
    static void leaves(KaitaiStruct object, String path, BiConsumer<String, Object> visitor) {
        for (Method getter : getters(object.getClass())) {
            leaf(call(getter, object), (path.isEmpty() ? "" : path + ".") + specName(getter.getName()), visitor);
        }
    }

    private static void leaf(Object value, String path, BiConsumer<String, Object> visitor) {
        if (value instanceof KaitaiStruct part) {
            leaves(part, path, visitor);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                leaf(list.get(i), path + "[" + i + "]", visitor);
            }
        } else if (value != null) {
            visitor.accept(path, value);
        }
    }

    /** A name of Java as the specs write it, for example {@code vgda_psn} for {@code vgdaPsn}, {@code lvm_record} for {@code LvmRecord}. */
    static String specName(String javaName) {
        return HUMP.matcher(javaName).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    /** The value at a path of the field table, for example {@code pp[3].lv_num}; the first element of a repeated field is {@code first}. */
    static Object at(KaitaiStruct object, String path, int first) {
        Object value = object;
        for (String step : path.split("\\.")) {
            var parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw new IllegalArgumentException(path);
            }
            value = call(getter(value.getClass(), parts.group(1)), value);
            if (parts.group(2) != null) {
                value = ((List<?>) value).get(Integer.parseInt(parts.group(2)) - first);
            }
        }
        return value;
    }

    private static Method getter(Class<?> type, String name) {
        String javaName = WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        return getters(type).stream().filter(method -> method.getName().equals(javaName)).findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no getter " + javaName));
    }

    private static List<Method> getters(Class<?> type) {
        return GETTERS.computeIfAbsent(type, key -> Arrays.stream(key.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .filter(method -> !method.getName().startsWith("_")).toList());
    }

    private static Object call(Method getter, Object object) {
        try {
            return getter.invoke(object);
        } catch (InvocationTargetException e) {
            throw new AssertionError(getter + " threw", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
