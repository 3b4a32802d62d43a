package io.vgdakit.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program. Builds only the command that was asked for, because building them all costs more than most of them take to run. */
public final class Main {

    /** How the line of a help begins after which examples come. */
    static final String EXAMPLES = "%nExample";

    /** What stands before the purpose of an example on a line of its own. */
    static final String PURPOSE = "      ";

    private static final String PROGRAM = "vgdakit";

    private Main() {
    }

    public static void main(String[] args) {
        // What is printed must not depend on who runs it; and other locales than this one load their data first.
        Locale.setDefault(Locale.US);
        System.exit(run(System.out, System.err, args));
    }

    /** Runs one command; returns its exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
        try {
            Optional<ProgramCommand> plain = args.length == 0 ? Optional.empty() : QuickArguments.command(args[0], List.of(rest(args)));
            if (plain.isPresent()) {
                plain.get().connect(outWriter, errWriter);
                return call(plain.get(), PROGRAM + " " + args[0], errWriter);
            }
            Optional<Command> command = args.length == 0 ? Optional.empty() : Command.named(args[0]);
            CommandLine line = command.map(Main::commandLine).orElseGet(Main::allCommands);
            line.setOut(outWriter).setErr(errWriter);
            line.setExecutionExceptionHandler((failure, failed, words) -> Failures.report(failure, failed.getCommandName(), errWriter));
            line.setParameterExceptionHandler((usage, words) -> Failures.report(usage, usage.getCommandLine().getCommandName(), errWriter));
            command.ifPresent(known -> line.<ProgramCommand>getCommand().connect(outWriter, errWriter));
            return line.execute(command.isPresent() ? rest(args) : args);
        } finally {
            outWriter.flush();
        }
    }

    private static int call(ProgramCommand command, String name, PrintWriter err) {
        try {
            return command.call();
        } catch (Exception failure) {
            return Failures.report(failure, name, err);
        }
    }

    private static String[] rest(String[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }

    private static CommandLine commandLine(Command command) {
        CommandLine line = new CommandLine(command.create());
        line.setCommandName(PROGRAM + " " + command.commandName());
        CommandSpec spec = line.getCommandSpec();
        String[] footer = spec.usageMessage().footer();
        String heading = Arrays.stream(footer).anyMatch(text -> text.startsWith(EXAMPLES)) ? "%nOn a copy of samples/:" : EXAMPLES + "s:";
        spec.usageMessage().footer(Stream.concat(Arrays.stream(footer), examples(command, heading)).toArray(String[]::new));
        return documented(line);
    }

    /** The examples of a command, as formats. */
    private static Stream<String> examples(Command command, String heading) {
        List<String> examples = Example.of(command.commandName()).stream().flatMap(example -> Stream.of("  " + example.line(), PURPOSE + example.purpose()))
                .map(line -> line.replace("%", "%%")).toList();
        return examples.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(heading), examples.stream());
    }

    /** The program with all its commands. */
    static CommandLine allCommands() {
        CommandSpec spec = CommandSpec.create().name(PROGRAM).mixinStandardHelpOptions(true).version(Version.text());
        spec.usageMessage().description("Reads, audits and repairs the metadata of AIX LVM disks, from images or devices, without AIX.");
        CommandLine line = documented(new CommandLine(spec));
        for (Command command : Command.values()) {
            line.addSubcommand(commandLine(command).setCommandName(command.commandName()));
        }
        spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        line.setExecutionStrategy(result -> {
            Integer help = CommandLine.executeHelpRequest(result);
            if (help != null) {
                return help;
            }
            line.usage(line.getErr());
            return ExitCode.USAGE;
        });
        return line;
    }

    private static CommandLine documented(CommandLine line) {
        line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes());
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        for (String row : ExitCode.TABLE) {
            codes.put(row.substring(0, row.indexOf(':')), row.substring(row.indexOf(':') + 1));
        }
        return codes;
    }
}
