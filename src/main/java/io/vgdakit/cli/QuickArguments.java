package io.vgdakit.cli;

import io.vgdakit.cli.ArgumentTable.Entry;
import io.vgdakit.cli.ArgumentTable.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;

/**
 * Sets the fields of a command from a plain command line as picocli would, in a fraction of its time. Whatever is not plain (help, an error, an
 * abbreviation, letters run together, several values) it leaves to picocli.
 */
final class QuickArguments {

    private final CommandFields fields;
    private final List<Entry> entries;
    private final Set<Entry> given = new HashSet<>();
    private final List<String> images = new ArrayList<>();

    private QuickArguments(ProgramCommand command, List<Entry> entries) {
        this.fields = new CommandFields(command);
        this.entries = entries;
    }

    /** A new command with its fields set; empty when picocli is to do it. */
    static Optional<ProgramCommand> command(String name, List<String> words) {
        Optional<ArgumentTable> table = ArgumentTable.of(name);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        try {
            var command = (ProgramCommand) CommandFields.create(Class.forName(table.get().command()));
            return new QuickArguments(command, table.get().entries()).set(words) ? Optional.of(command) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean set(List<String> words) throws ReflectiveOperationException {
        for (Entry entry : entries) {
            if (entry.kind() == Kind.MIXIN) {
                fields.mixin(entry);
            }
        }
        for (String word : words) {
            // to picocli, @ begins the name of a file of arguments
            if (word.isEmpty() || word.startsWith("@")) {
                return false;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                images.add(word);
                continue;
            }
            Entry option = option(word);
            if (option == null || !given.add(option)) {
                return false;
            }
            boolean flag = option.kind() == Kind.FLAG;
            String text = flag || i + 1 == words.size() ? "-" : words.get(++i);
            if (flag) {
                fields.put(option, true);
            } else if (text.startsWith("-") || !value(option, text)) {
                return false;
            }
        }
        return !images.isEmpty() && rest();
    }

    private Entry option(String name) {
        for (Entry entry : entries) {
            if ((entry.kind() == Kind.FLAG || entry.kind() == Kind.VALUE) && entry.names().contains(name)) {
                return entry;
            }
        }
        return null;
    }

    /** Defaults, and the images. */
    private boolean rest() throws ReflectiveOperationException {
        for (Entry entry : entries) {
            if (entry.kind() == Kind.IMAGES) {
                fields.put(entry, images);
            } else if (entry.defaultValue().isPresent() && !given.contains(entry) && !value(entry, entry.defaultValue().get())) {
                return false;
            }
        }
        return true;
    }

    /** Sets an option that has a value; returns false when the value is not a plain one. */
    private boolean value(Entry entry, String text) throws ReflectiveOperationException {
        if (entry.converter().isEmpty()) {
            fields.put(entry, text);
            return true;
        }
        Class<?> type = Class.forName(entry.converter());
        try {
            fields.put(entry, type.isEnum() ? constant(type, text) : ((ITypeConverter<?>) CommandFields.create(type)).convert(text));
            return true;
        } catch (Exception refused) {
            // picocli converts it again and says what is wrong with it
            return false;
        }
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
