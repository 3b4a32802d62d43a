package io.vgdakit.cli;

import io.vgdakit.cli.ArgumentTable.Entry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;

/** The fields of a command and of its mixins, by the names in an {@link ArgumentTable}. */
final class CommandFields {

    private final Object command;

    CommandFields(Object command) {
        this.command = command;
    }

    /** Makes the mixin of an entry; one that another holds comes after it. */
    void mixin(Entry entry) throws ReflectiveOperationException {
        put(entry, create(field(owner(entry), last(entry)).getType()));
    }

    static Object create(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    void put(Entry entry, Object value) throws ReflectiveOperationException {
        Object owner = owner(entry);
        field(owner, last(entry)).set(owner, value);
    }

    Object get(Entry entry) throws ReflectiveOperationException {
        Object owner = owner(entry);
        return field(owner, last(entry)).get(owner);
    }

    private Object owner(Entry entry) throws ReflectiveOperationException {
        Object owner = command;
        List<String> names = entry.field();
        for (String name : names.subList(0, names.size() - 1)) {
            owner = field(owner, name).get(owner);
        }
        return owner;
    }

    private static String last(Entry entry) {
        return entry.field().get(entry.field().size() - 1);
    }

    private static Field field(Object owner, String name) throws NoSuchFieldException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
