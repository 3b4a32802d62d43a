package io.vgdakit.cli;

import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.Kinship;
import io.vgdakit.view.ClassifyView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code vgdakit classify}. */
@Command(description = "Say which disks are copies or older states of which, and which volume groups are clones of a rootvg.")
final class ClassifyCommand extends AssemblyCommand {

    @Override
    void report(Assembly assembly, PrintWriter out, boolean json) throws IOException {
        List<Kinship> statements = Kinship.of(assembly);
        if (json) {
            JsonDocument.print(out, "vgdakit-classify", "statements", statements.stream().map(ClassifyView::tree));
        } else {
            ClassifyView.lines(statements).forEach(out::println);
        }
    }
}
