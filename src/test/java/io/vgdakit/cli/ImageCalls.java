package io.vgdakit.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calls of the commands that read images, those that write without what makes them write, with {@code IMAGE} where the image goes. Every command is listed, also one that reads none. */
final class ImageCalls {

    static final String IMAGE = "IMAGE";

    /** By command; an empty list for a command that takes no image. */
    static final Map<Command, List<String>> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(Command.READVGDA, List.of("-s IMAGE", "-q IMAGE", "-t IMAGE", "--json IMAGE")),
            Map.entry(Command.LQUERYPV, List.of("-h IMAGE", "-h --annotate IMAGE 0 40000")),
            Map.entry(Command.LSPV, List.of("IMAGE", "-p 1 IMAGE", "-M 1 IMAGE")),
            Map.entry(Command.LSVG, List.of("IMAGE", "- IMAGE", "-l - IMAGE", "-p - IMAGE")),
            Map.entry(Command.LSLV, List.of("1 IMAGE", "-m 1 IMAGE", "-p 1 IMAGE")),
            Map.entry(Command.LQUERYVG, List.of("-At -p IMAGE")),
            Map.entry(Command.GETLVCB, List.of("-AT 1 IMAGE")),
            Map.entry(Command.LSVGFS, List.of("- IMAGE")),
            Map.entry(Command.CLASSIFY, List.of("--json IMAGE")),
            Map.entry(Command.VG_STATUS, List.of("IMAGE")),
            Map.entry(Command.MIRRORS, List.of("IMAGE")),
            Map.entry(Command.BOOT_CHECK, List.of("--json IMAGE")),
            Map.entry(Command.DIFF, List.of("--jsonl IMAGE", "IMAGE IMAGE")),
            Map.entry(Command.CHECK, List.of("IMAGE")),
            Map.entry(Command.DESCRIBE, List.of("--json IMAGE")),
            Map.entry(Command.WHERE, List.of("0 IMAGE", "0x7fffffffffffffff IMAGE", "lv00:1 IMAGE", "vgda[0].vgh IMAGE")),
            Map.entry(Command.MAP, List.of("IMAGE")),
            Map.entry(Command.DETECT, List.of("IMAGE")),
            Map.entry(Command.DUMP, List.of("IMAGE", "--all vgda[1] IMAGE", "--json vgda[0] IMAGE")),
            Map.entry(Command.GET, List.of("lvmrec.pp_size IMAGE", "vgda[0].pv[1].pp_count IMAGE")),
            Map.entry(Command.EXPLAIN_ID, List.of()),
            Map.entry(Command.EVIDENCE, List.of("IMAGE")),
            Map.entry(Command.REPAIR, List.of("--auto IMAGE")),
            Map.entry(Command.SET, List.of("lvmrec.pp_size=27 IMAGE")),
            Map.entry(Command.RENAME_LV, List.of("lv00 lv01 IMAGE")),
            Map.entry(Command.RESTAMP, List.of("--new-vgid IMAGE")),
            Map.entry(Command.FIX_CLONE, List.of("IMAGE")),
            Map.entry(Command.BACKUP, List.of()),
            Map.entry(Command.RESTORE, List.of()),
            Map.entry(Command.EXPORT, List.of()),
            Map.entry(Command.IMPORT, List.of()),
            Map.entry(Command.APPLY, List.of()),
            Map.entry(Command.UNDO, List.of()),
            Map.entry(Command.JOURNAL, List.of())));

    private ImageCalls() {
    }

    /** Every call as the words of one command line, the image still to be put in. */
    static List<List<String>> words() {
        List<List<String>> calls = new ArrayList<>();
        ALL.forEach((command, lines) -> lines.forEach(line -> {
            List<String> words = new ArrayList<>(List.of(command.commandName()));
            words.addAll(List.of(line.split(" ")));
            calls.add(words);
        }));
        return calls;
    }

    /** Runs a call on an image. */
    static Run run(List<String> words, Object image) {
        return Run.of(words.stream().map(word -> word.equals(IMAGE) ? image : word).toArray());
    }
}
