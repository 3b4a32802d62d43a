package io.vgdakit.cli;

import io.vgdakit.repair.ImageIdentity;
import io.vgdakit.repair.Journal;
import io.vgdakit.repair.JournalFile;
import io.vgdakit.repair.JournalHeader;
import io.vgdakit.repair.PlanText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vgdakit journal}. */
@Command(description = "Say what journals hold. Writes nothing.")
final class JournalCommand extends ProgramCommand {

    /** How much is said. */
    enum Action { LIST, SHOW }

    @Parameters(index = "0", paramLabel = "list|show", description = "list: one line for each repair; show: header and every edit.")
    private Action action;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "JOURNAL", description = "The files.")
    private List<Path> files;

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            try (JournalFile journals = JournalFile.open(file)) {
                for (Journal journal : journals.journals()) {
                    if (action == Action.LIST) {
                        list(file, journal);
                    } else {
                        show(file, journal);
                    }
                }
                if (journals.bytesCutOff() > 0) {
                    out().println(file + ": the last " + journals.bytesCutOff()
                            + " bytes are of a repair that was cut off before it was whole; it changed nothing");
                }
            }
        }
        return ExitCode.DONE;
    }

    private void list(Path file, Journal journal) {
        JournalHeader header = journal.header();
        out().println(String.join("  ", file.toString(), state(journal), header.time().toString(),
                header.id().toString(), header.undoes().map(id -> "undoes " + id).orElse("repair"), journal.size() + " edits",
                journal.images().size() + " images"));
    }

    private void show(Path file, Journal journal) throws Exception {
        PrintWriter out = out();
        JournalHeader header = journal.header();
        out.println("journal: " + file);
        out.println("state: " + state(journal));
        out.println("id: " + header.id());
        out.println("chain: " + header.chain());
        header.undoes().ifPresent(id -> out.println("undoes: " + id));
        out.println("tool: " + printable(header.tool()));
        out.println("time: " + header.time());
        out.println("command: " + printable(String.join(" ", header.command())));
        header.overridden().forEach(objection -> out.println("overridden: " + printable(objection)));
        for (ImageIdentity image : journal.images()) {
            out.println("image: " + printable(image.path().toString()) + ", " + image.size() + " bytes, fingerprint "
                    + image.fingerprint());
        }
        PlanText.print(journal, out::println);
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static String state(Journal journal) {
        return journal.state().name().toLowerCase(Locale.ROOT);
    }
}
