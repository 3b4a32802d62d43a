package io.vgdakit.cli;

import io.vgdakit.data.LvDisk;
import io.vgdakit.data.extract.Copy;
import io.vgdakit.data.extract.ExtractFile;
import io.vgdakit.data.extract.Extracted;
import io.vgdakit.disk.Gap;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.LpOrder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import picocli.CommandLine;

/** One LV copied out, and what is said about it. */
final class Extraction {

    private static final int LINES = 20;

    private final CommandLine line;
    private final LvSource lv;
    private final LvDisk disk;
    private final ExtractOptions options;

    Extraction(CommandLine line, LvSource lv, ExtractOptions options) {
        this.line = line;
        this.lv = lv;
        this.disk = lv.disk();
        this.options = options;
    }

    /** Copies into a file with its companions; returns the exit code. */
    int toFile(Path file) throws IOException, Refusal {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Refusal(file + " is not a file");
        }
        try (var interruption = new Interruption(); var progress = progress()) {
            Copy copy = options.copy(disk, progress, interruption);
            refuseLost(copy);
            var target = new ExtractFile(file, lv.identity() + " offset " + copy.offset() + " length " + copy.length());
            Extracted extracted = run(target, copy, file);
            progress.close();
            try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(target.companion("json")))) {
                JsonDocument.print(report, "vgdakit-extract", ExtractReport.tree(lv, extracted));
            }
            say(line.getOut(), extracted, file.toString());
            if (!extracted.complete()) {
                line.getErr().println("vgdakit: " + file + " is not complete: " + extracted.done() + " of " + extracted.length()
                        + " bytes; give --resume to go on when the cause is gone" + (extracted.holeCount() > 0 ? ", or --zero-holes" : ""));
            }
            return extracted.complete() ? ExitCode.DONE : ExitCode.UNREADABLE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies to standard output; what there is to say goes to standard error. */
    int toStandardOutput() throws IOException, Refusal {
        try (var interruption = new Interruption(); var progress = progress(); WritableByteChannel out = new FileOutputStream(FileDescriptor.out).getChannel()) {
            Copy copy = options.copy(disk, progress, interruption);
            if (options.resume) {
                throw new Refusal("--resume needs a file");
            }
            refuseLost(copy);
            Extracted extracted = ExtractFile.stream(copy, out);
            progress.close();
            say(line.getErr(), extracted, "standard output");
            return extracted.complete() ? ExitCode.DONE : ExitCode.UNREADABLE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Extracted run(ExtractFile target, Copy copy, Path file) throws IOException, Refusal, NoSuchAlgorithmException {
        try {
            return target.run(copy, options.resume);
        } catch (IOException e) {
            throw Files.exists(target.mapFile()) ? new IOException(file + " is not complete: " + e.getMessage()
                    + "; what was copied stays, give --resume to go on when the cause is gone", e) : e;
        }
    }

    private Progress progress() {
        return new Progress(line.getErr(), disk.name(), disk.size(), options.quiet);
    }

    /** Refuses before anything is written when it is known that parts are missing, because a person may want to look for them first. */
    private void refuseLost(Copy copy) throws Refusal {
        if (disk.size() == 0) {
            throw new Refusal(disk.name() + " has no bytes: no LP of it is known");
        }
        LpOrder order = disk.order();
        boolean whole = copy.length() == disk.size();
        if (options.zeroHoles || copy.length() == 0 || order.striped() && !whole) {
            return;
        }
        long last = whole ? disk.choice().lps() : order.at(copy.offset() + copy.length() - 1).lp();
        List<Gap> lost = disk.choice().lost(whole ? 1 : order.at(copy.offset()).lp(), last, order.ppBytes()).limit(LINES + 1L).toList();
        if (!lost.isEmpty()) {
            var text = new StringBuilder(disk.name() + ": " + (lost.size() > LINES ? "more than " + LINES : lost.size()) + " of " + disk.choice().lps()
                    + " LPs cannot be read; give the images that hold them, or --zero-holes:");
            lost.stream().limit(LINES).forEach(gap -> text.append(System.lineSeparator()).append("  ").append(gap.detail()));
            throw new Refusal(text.toString());
        }
    }

    private void say(PrintWriter out, Extracted extracted, String target) {
        ExtractReport.lines(lv, extracted, target).forEach(out::println);
    }
}
