package io.vgdakit.cli;

import io.vgdakit.cli.ArgumentTable.Entry;
import io.vgdakit.cli.ArgumentTable.Kind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Build step: writes the source of {@link ArgumentTable#TEXTS}, with the table of each command that can do without picocli. Argument: the folder of
 * the sources of this package.
 */
final class ArgumentTables {

    private static final String NO_DEFAULT = "__no_default_value__";

    private static final String SOURCE = """
            package io.vgdakit.cli;

            final class %s {

                static String of(String command) {
                    return switch (command) {
            %s            default -> null;
                    };
                }
            }
            """;

    private final List<Entry> entries = new ArrayList<>();
    private boolean plain = true;

    private ArgumentTables() {
    }

    public static void main(String[] args) throws IOException {
        var cases = new StringBuilder();
        for (Command command : Command.values()) {
            of(command.create().getClass()).ifPresent(table -> cases.append("            case \"").append(command.commandName()).append("\" -> \"\"\"\n")
                    .append(table.text()).append("\"\"\";\n"));
        }
        String name = ArgumentTable.TEXTS.substring(ArgumentTable.TEXTS.lastIndexOf('.') + 1);
        Files.writeString(Files.createDirectories(Path.of(args[0])).resolve(name + ".java"), SOURCE.formatted(name, cases));
    }

    /** The table of a command class; empty when the command takes what only picocli can read. */
    static Optional<ArgumentTable> of(Class<?> command) {
        var tables = new ArgumentTables();
        tables.add(command, List.of());
        boolean images = tables.entries.stream().filter(entry -> entry.kind() == Kind.IMAGES).count() == 1;
        return tables.plain && images ? Optional.of(new ArgumentTable(command.getName(), tables.entries)) : Optional.empty();
    }

    private void add(Class<?> type, List<String> path) {
        if (type.getSuperclass() != Object.class) {
            add(type.getSuperclass(), path);
        }
        for (Field field : type.getDeclaredFields()) {
            List<String> here = new ArrayList<>(path);
            here.add(field.getName());
            if (field.isAnnotationPresent(Mixin.class)) {
                entries.add(new Entry(Kind.MIXIN, List.of(Kind.MIXIN.name()), here, "", Optional.empty()));
                add(field.getType(), here);
            } else if (field.isAnnotationPresent(Option.class)) {
                option(field, field.getAnnotation(Option.class), here);
            } else if (field.isAnnotationPresent(Parameters.class)) {
                parameters(field, field.getAnnotation(Parameters.class), here);
            } else {
                plain &= !field.isAnnotationPresent(Spec.class) && !field.isAnnotationPresent(ArgGroup.class);
            }
        }
    }

    private void option(Field field, Option option, List<String> path) {
        plain &= !option.required();
        boolean usual = !option.help() && !option.usageHelp() && !option.versionHelp() && !option.negatable() && option.arity().isEmpty()
                && option.split().isEmpty() && option.converter().length <= 1;
        String converter = option.converter().length == 1 ? option.converter()[0].getName() : field.getType().isEnum() ? field.getType().getName() : "";
        boolean flag = field.getType() == boolean.class;
        boolean text = field.getType() == String.class || !converter.isEmpty() && !Iterable.class.isAssignableFrom(field.getType());
        boolean hasDefault = !option.defaultValue().equals(NO_DEFAULT);
        Kind kind = usual && flag && !hasDefault ? Kind.FLAG : usual && text ? Kind.VALUE : Kind.OTHER;
        plain &= !hasDefault || kind == Kind.VALUE && !option.defaultValue().contains("$");
        entries.add(new Entry(kind, List.of(option.names()), path, converter, hasDefault ? Optional.of(option.defaultValue()) : Optional.empty()));
    }

    private void parameters(Field field, Parameters parameters, List<String> path) {
        plain &= field.getType() == List.class && parameters.index().isEmpty() && parameters.arity().equals("1..*");
        entries.add(new Entry(Kind.IMAGES, List.of(Kind.IMAGES.name()), path, "", Optional.empty()));
    }
}
