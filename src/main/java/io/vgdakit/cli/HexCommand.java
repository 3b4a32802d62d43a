package io.vgdakit.cli;

import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.view.hex.ViewedDisk;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vgdakit hex}. */
@Command(description = {
    "Look at the bytes of a disk with names on them, on a terminal: the tree of its structures, an annotated dump, the differences between the two"
            + " copies, and what check finds.",
    "Nothing is written. Press ? for the keys. Without a terminal use lquerypv -h --annotate, or dump."})
final class HexCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto",
            description = "Colors: auto, never, always; auto by default, which heeds NO_COLOR. All that they say is also said in bold, underlined and reverse.")
    private Color color;

    /** When to use colors. */
    enum Color {
        AUTO, NEVER, ALWAYS;

        boolean used() {
            String refused = System.getenv("NO_COLOR");
            return this == ALWAYS || this == AUTO && (refused == null || refused.isEmpty());
        }
    }

    @Override
    public Integer call() throws Exception {
        try (OpenedDisks opened = images.open()) {
            if (opened.disks().size() != 1) {
                throw new UsageError(opened.disks().size() + " images given, 1 expected");
            }
            if (!Terminal.present()) {
                throw new UsageError("hex needs a terminal to show an image on and to read keys from; elsewhere use 'vgdakit lquerypv -h --annotate IMAGE'"
                        + " for the bytes and 'vgdakit dump IMAGE' for the fields");
            }
            DiskMetadata metadata = DiskMetadata.read(opened.disks().get(0));
            ViewedDisk disk = ViewedDisk.of(metadata);
            try (HexTerminal terminal = HexTerminal.open(new HexStyles(color.used()))) {
                terminal.show(disk);
            }
            return LayoutMessages.without(List.of(metadata), err()).isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        }
    }
}
