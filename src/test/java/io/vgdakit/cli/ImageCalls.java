package io.vgdakit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calls of the commands that read images, those that write without what makes them write, with {@code IMAGE} where the image goes and
 * {@code OUTPUT} where a new file goes. Every command is listed, also one that reads none. */
final class ImageCalls {

    static final String IMAGE = "IMAGE";
    private static final String OUTPUT = "OUTPUT";

    /** By command; an empty list for a command that takes no image. */
    static final Map<Command, List<String>> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(Command.READVGDA, List.of("-s IMAGE", "-q IMAGE", "-t IMAGE", "--json IMAGE")),
            Map.entry(Command.LQUERYPV, List.of("-h --annotate IMAGE 0 9000", "-h IMAGE")),
            Map.entry(Command.LSPV, List.of("-M 1 IMAGE", "IMAGE", "-p 1 IMAGE")),
            Map.entry(Command.LSVG, List.of("-l - IMAGE", "IMAGE", "- IMAGE", "-p - IMAGE")),
            Map.entry(Command.LSLV, List.of("-m 1 IMAGE", "1 IMAGE", "-p 1 IMAGE")),
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
            Map.entry(Command.REPORT, List.of("-o OUTPUT IMAGE", "--hash-images -o OUTPUT IMAGE")),
            Map.entry(Command.WHERE, List.of("lv00:1 IMAGE", "0 IMAGE", "0x7fffffffffffffff IMAGE", "vgda[0].vgh IMAGE")),
            Map.entry(Command.MAP, List.of("IMAGE")),
            Map.entry(Command.DETECT, List.of("IMAGE")),
            Map.entry(Command.SCAN, List.of("IMAGE", "--unaligned --confidence possible --jsonl IMAGE")),
            Map.entry(Command.DUMP, List.of("IMAGE", "--all vgda[1] IMAGE", "--json vgda[0] IMAGE")),
            Map.entry(Command.GET, List.of("lvmrec.pp_size IMAGE", "vgda[0].pv[1].pp_count IMAGE")),
            Map.entry(Command.HEX, List.of("IMAGE")),
            Map.entry(Command.EXPLAIN_ID, List.of()),
            Map.entry(Command.EVIDENCE, List.of("IMAGE")),
            Map.entry(Command.SERVE, List.of("--list --all IMAGE", "--list 1 IMAGE")),
            Map.entry(Command.REPAIR, List.of("--auto IMAGE", "superblock IMAGE", "lvcb --unverified --replace-data IMAGE", "ppe IMAGE", "boot --unverified IMAGE")),
            Map.entry(Command.EXTRACT, List.of("1 -o OUTPUT --zero-holes --length 1M IMAGE", "1 -o OUTPUT IMAGE")),
            Map.entry(Command.INJECT, List.of("IMAGE 1 IMAGE", "--preserve-lvcb IMAGE 1 IMAGE")),
            Map.entry(Command.BACKUP, List.of("-o OUTPUT IMAGE", "--list IMAGE")),
            Map.entry(Command.RESTORE, List.of("IMAGE IMAGE")),
            Map.entry(Command.EXPORT, List.of("-o OUTPUT IMAGE")),
            Map.entry(Command.IMPORT, List.of("IMAGE IMAGE")),
            Map.entry(Command.SET, List.of("lvmrec.pp_size=27 IMAGE")),
            Map.entry(Command.RENAME_LV, List.of("lv00 lv01 IMAGE")),
            Map.entry(Command.CHDEV, List.of("-a pv=yes --machine 003752144C00 IMAGE", "-a pv=clear IMAGE")),
            Map.entry(Command.RESTAMP, List.of("--new-vgid IMAGE")),
            Map.entry(Command.COMPARE_COPIES, List.of("--all IMAGE", "--all --json IMAGE")),
            Map.entry(Command.DMTABLE, List.of("IMAGE", "--concise IMAGE")),
            Map.entry(Command.FREE, List.of("IMAGE", "--json IMAGE")),
            Map.entry(Command.EXPORT_MAPS, List.of("IMAGE")),
            Map.entry(Command.MKVGDATA, List.of("IMAGE")),
            Map.entry(Command.FIX_CLONE, List.of("IMAGE")),
            Map.entry(Command.IMPORT_MAP, List.of("IMAGE", "--compare IMAGE IMAGE")),
            Map.entry(Command.CARVE, List.of("IMAGE", "--json --pp-size 1M --psn-part1 1 IMAGE")),
            Map.entry(Command.REBUILD_MAP, List.of("IMAGE", "--map IMAGE IMAGE")),
            Map.entry(Command.UNDELETE, List.of("lv00 IMAGE")),
            Map.entry(Command.WHAT_WAS_OVERWRITTEN, List.of("IMAGE")),
            Map.entry(Command.APPLY, List.of()),
            Map.entry(Command.UNDO, List.of()),
            Map.entry(Command.JOURNAL, List.of())));

    private ImageCalls() {
    }

    /** Every call as the words of one command line, the image still to be put in. */
    static List<List<String>> words() {
        return words(Integer.MAX_VALUE);
    }

    /** The first calls of each command. */
    static List<List<String>> words(int most) {
        List<List<String>> calls = new ArrayList<>();
        ALL.forEach((command, lines) -> lines.stream().limit(most).forEach(line -> {
            List<String> words = new ArrayList<>(List.of(command.commandName()));
            words.addAll(List.of(line.split(" ")));
            calls.add(words);
        }));
        return calls;
    }

    /** Runs a call on an image; a file that it makes is deleted. */
    static Run run(List<String> words, Path image) throws IOException {
        Path output = image.resolveSibling(image.getFileName() + ".out");
        Run run = Run.of(words.stream().map(word -> word.equals(IMAGE) ? image : word.equals(OUTPUT) ? output : word).toArray());
        Files.deleteIfExists(output);
        return run;
    }
}
