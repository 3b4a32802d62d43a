package io.vgdakit.scan;

import io.vgdakit.disk.Extent;
import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Content;
import io.vgdakit.record.Field;
import io.vgdakit.record.Structures;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The bad-block directory and its backup (formats/README.md 6.4). */
final class BadBlockRecogniser implements Recogniser {

    private final byte[] valid = Magics.blank(Structures.BAD_BLOCK_DIRECTORY).magic();
    private final byte[] updated = Magics.blank(Structures.BAD_BLOCK_DIRECTORY).magicUpdate();
    private final Field entry = CandidateTest.field(Structures.BAD_BLOCK_DIRECTORY, "entries[].word0");

    @Override
    public Optional<Hit> recognise(Spot spot, byte[] head) {
        byte[] id = Arrays.copyOf(head, valid.length);
        return Arrays.equals(id, valid) || Arrays.equals(id, updated) ? Optional.of(hit(spot)) : Optional.empty();
    }

    private Hit hit(Spot spot) {
        Extent extent = spot.read(Structures.BAD_BLOCK_DIRECTORY.size());
        BadBlockDirectory directory = Structures.BAD_BLOCK_DIRECTORY.parse(extent.bytes());
        int used = directory.numEntriesOk() ? directory.numEntries() : 0;
        boolean reasons = directory.numEntriesOk()
                && directory.entries().stream().limit(used).allMatch(block -> block.reasonName() != null && block.bbLsn() > 0);
        boolean rest = Content.of(extent.bytes(), entry.offset() + used * entry.stride(), extent.bytes().length) == Content.ZERO;
        boolean record = IntStream.of(1, 2).mapToLong(copy -> ReservedAreas.lvmRecord(copy).psn() - ReservedAreas.badBlocks(copy).psn())
                .anyMatch(distance -> spot.sectors(distance).flatMap(LvmSector::at).isPresent());
        return new HitBuilder(spot, Structures.BAD_BLOCK_DIRECTORY.stem())
                .because(directory.idOk() ? "id DEFECT" : "id UPDATE, an update that did not end")
                .confirmed(reasons && (used > 0 || rest), Confidence.PROBABLE, used > 0 ? "its entries name sectors and reasons" : "no entry, and zeros behind")
                .confirmed(record, directory.numEntriesOk() ? Confidence.CERTAIN : Confidence.PROBABLE, "an LVM record at its distance")
                .doubted(!directory.numEntriesOk(), Confidence.PROBABLE, "it has no room for the number of entries it states")
                .doubted(!extent.complete(), Confidence.PROBABLE, "not all of it can be read")
                .value("num_entries", directory.numEntries())
                .build(Structures.BAD_BLOCK_DIRECTORY.size());
    }
}
