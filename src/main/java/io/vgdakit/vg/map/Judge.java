package io.vgdakit.vg.map;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.Area;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.ContentSample;
import io.vgdakit.vg.GapText;
import io.vgdakit.vg.owner.DiskOwners;
import io.vgdakit.vg.owner.Owner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for every area, whatever belongs there: unread, cut off, blank, or somebody else's. */
final class Judge {

    private final Disk disk;
    private final DiskOwners owners;

    Judge(Disk disk, DiskOwners owners) {
        this.disk = disk;
        this.owners = owners;
    }

    /**
     * Judges a structure.
     *
     * @param path of the structure
     * @param extent all its bytes
     * @param byRules what its own rules say of them; counts only where they were read and are not blank
     */
    Judgement structure(String path, Extent extent, Judgement byRules) {
        return structure(path, extent.offset(), extent.bytes().length, extent.gaps(), byRules);
    }

    /** Judges an area out of the bytes around it, which can be megabytes and are not copied. */
    Judgement structure(Area area, Extent around, Judgement byRules) {
        long offset = area.psn() * Disk.SECTOR_BYTES;
        long length = area.sectors() * Disk.SECTOR_BYTES;
        return structure(area.path(), offset, length, around.gaps(offset, offset + length), byRules);
    }

    private Judgement structure(String path, long offset, long length, List<Gap> gaps, Judgement byRules) {
        Optional<Judgement> unread = unread(gaps);
        if (unread.isPresent()) {
            return unread.get();
        }
        Optional<Judgement> blank = blank(ContentSample.of(disk, offset, length));
        if (blank.isPresent() || byRules.state() == AreaState.VALID || byRules.state() == AreaState.FOREIGN) {
            return blank.orElse(byRules);
        }
        return foreign(path, offset, length).orElse(byRules);
    }

    /** Judges an area of which only the purpose is known, as far as the image holds it. */
    Judgement purpose(Area area, String note) {
        long offset = area.psn() * Disk.SECTOR_BYTES;
        long length = Math.min(area.sectors() * Disk.SECTOR_BYTES, owners.imageBytes() - offset);
        ContentSample sample = ContentSample.of(disk, offset, length);
        return unread(sample.gaps()).or(() -> blank(sample)).or(() -> foreign(area.path(), offset, length)).orElseGet(() -> Judgement.assigned(note));
    }

    /** Gaps of an area that begins inside the image. */
    private static Optional<Judgement> unread(List<Gap> gaps) {
        String bad = gaps.stream().filter(gap -> gap.reason() == Gap.Reason.READ_ERROR).map(GapText::psns).collect(Collectors.joining(", "));
        if (!bad.isEmpty()) {
            return Optional.of(new Judgement(AreaState.UNREAD, bad + " cannot be read"));
        }
        return gaps.stream().findFirst().map(gap -> Judgement.damaged("the image ends inside it, " + GapText.psns(gap) + " missing"));
    }

    private static Optional<Judgement> blank(ContentSample sample) {
        return sample.uniform() ? Optional.of(new Judgement(AreaState.BLANK, described(sample))) : Optional.empty();
    }

    private static String described(ContentSample sample) {
        String partly = sample.lookedAt() == ContentSample.LIMIT ? " in the first " + (ContentSample.LIMIT >> 20) + " MiB" : "";
        return sample.text() + partly;
    }

    private Optional<Judgement> foreign(String path, long offset, long length) {
        return owners.foreign()
                .filter(owner -> owner.signs().stream().anyMatch(sign -> sign.offset() >= offset && sign.offset() < offset + length))
                .map(Owner::text)
                .findFirst()
                .or(() -> otherStructure(path, offset).map(name -> "begins like " + name))
                .map(Judgement::foreign);
    }

    /** The AIX structure that the bytes at an offset begin like, unless it is the one that belongs at a path; empty path for none. */
    Optional<String> otherStructure(String path, long offset) {
        return Stream.of(
                other(path, "ipl", parse(Structures.IPL_RECORD, offset).magicOk(), "an IPL record"),
                other(path, "config", parse(Structures.CONFIG_RECORD, offset).magicOk(), "a configuration record"),
                other(path, "lvmrec", parse(Structures.LVM_RECORD, offset).magicOk(), "an LVM record"),
                other(path, "bbdir", parse(Structures.BAD_BLOCK_DIRECTORY, offset).idOk(), "a bad-block directory"),
                other(path, "vgh", isVgdaHeader(parse(Structures.VGDA_HEADER, offset)), "a VGDA header"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private <T extends KaitaiStruct.ReadWrite> T parse(Structure<T> structure, long offset) {
        return structure.parse(disk.read(offset, structure.size()).bytes());
    }

    private static Optional<String> other(String path, String stem, boolean recognised, String name) {
        return recognised && !path.contains(stem) ? Optional.of(name) : Optional.empty();
    }

    private static boolean isVgdaHeader(VgdaHeader header) {
        return !header.neverWritten() && header.nsecOk() && header.countsOk();
    }
}
