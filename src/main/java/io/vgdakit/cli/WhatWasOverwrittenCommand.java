package io.vgdakit.cli;

import io.vgdakit.cli.LostArguments.Lost;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Vgid;
import io.vgdakit.scan.carve.Overwritten;
import io.vgdakit.scan.carve.Overwritten.Piece;
import io.vgdakit.view.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code vgdakit what-was-overwritten}. */
@Command(
        description = {
            "After mkvg on disks that had a volume group: which areas are those of the present volume group, and what is left of others: VGDA and VGSA"
                    + " copies at other places, LVM records, LVCBs, superblocks. Reads all of every image.",
            "mkvg writes the front of a disk only; disks of the old volume group that it was not given still have all of it."
        },
        customSynopsis = "vgdakit what-was-overwritten [OPTION]... IMAGE...",
        footer = {"%nExample:", "  vgdakit what-was-overwritten images/"})
final class WhatWasOverwrittenCommand extends LostCommand<Overwritten> {

    WhatWasOverwrittenCommand() {
        super("vgdakit-what-was-overwritten", "disks", "nothing is left of another volume group on these disks");
    }

    @Override
    List<Overwritten> parts(Lost lost) {
        return lost.traces().stream().map(Overwritten::of).toList();
    }

    @Override
    boolean somethingLeft(Overwritten disk) {
        return !disk.others().isEmpty();
    }

    @Override
    Stream<String> lines(Overwritten disk) {
        String name = disk.traces().disk().name();
        Stream<String> present = Stream.concat(Stream.of(name + ": " + disk.present().map(vgid -> "of volume group " + vgid.text() + " now; its areas:")
                .orElse("of no volume group now")), disk.areas().stream().map(piece -> line("  ", piece)));
        Stream<String> others = disk.others().isEmpty() ? Stream.of("  nothing is left of another volume group")
                : disk.others().entrySet().stream().flatMap(group -> Stream.concat(
                        Stream.of("  left of " + (group.getKey().equals(Overwritten.UNKNOWN) ? "a volume group that is not told" : "volume group " + group.getKey())
                                + ":"), group.getValue().stream().map(piece -> line("    ", piece))));
        return Stream.concat(present, others);
    }

    private static String line(String indent, Piece piece) {
        return indent + "sector " + piece.offset() / Disk.SECTOR_BYTES + (piece.length() > Disk.SECTOR_BYTES
                ? "-" + ((piece.offset() + piece.length() - 1) / Disk.SECTOR_BYTES) : "") + ": " + piece.text();
    }

    @Override
    Map<String, Object> tree(Overwritten disk) {
        return JsonTree.of("pv", disk.traces().disk().name(), "vgid", disk.present().map(Vgid::text).orElse(null),
                "areas", disk.areas().stream().map(WhatWasOverwrittenCommand::tree),
                "left", disk.others().entrySet().stream().map(group -> JsonTree.of(
                        "vgid", group.getKey().equals(Overwritten.UNKNOWN) ? null : group.getKey(),
                        "pieces", group.getValue().stream().map(WhatWasOverwrittenCommand::tree))));
    }

    private static Map<String, Object> tree(Piece piece) {
        return JsonTree.of("offset", piece.offset(), "length", piece.length() > 0 ? piece.length() : null, "text", piece.text());
    }
}
