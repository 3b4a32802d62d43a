package io.vgdakit.check;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.stream.Stream;

/** Every check, by its subject. */
final class Checks {

    static final List<Check<DiskMetadata>> DISK = List.of(
            new ReadableCheck(), new IplCheck(), new BootRecordCheck(), new ConfigCheck(), new MwcCheck(), new LvmRecordCheck(),
            new ScalableRecordCheck(), new RecordCopiesCheck(), new BadBlockCheck(), new IdentifierCheck());
    static final Check<DiskMetadata> OWNER = new OwnerCheck();
    static final Check<VgsaSubject> VGSA_STAMPS = new VgsaStampCheck();
    static final Check<VgsaSubject> VGSA_CONTENT = new VgsaContentCheck();
    static final Check<VgdaSubject> VGDA_HEADER = new VgdaHeaderCheck();
    static final List<Check<VgdaSubject>> VGDA_CONTENT = List.of(
            new LvEntryCheck(), new LvNameCheck(), new PvMapCheck(), new PpEntryCheck(), new LpCheck(), new MirrorReferenceCheck());
    static final List<Check<VolumeGroup>> VOLUME_GROUP = List.of(
            new MembersCheck(), new UnreadableCopyCheck(), new CopyAgeCheck(), new RecordAgreementCheck(), new PvIdentityCheck(),
            new RelocationPoolCheck(), new StaleCheck(), new BootLvCheck(), new LvcbCheck(), new SuperblockCheck());
    static final List<Check<List<GroupClaim>>> GROUPS = List.of(new ForeignMemberCheck());

    private Checks() {
    }

    /** The rules of all checks. */
    static Stream<Rule> rules() {
        Stream<Check<?>> single = Stream.of(OWNER, VGSA_STAMPS, VGSA_CONTENT, VGDA_HEADER);
        Stream<Check<?>> lists = Stream.of(DISK, VGDA_CONTENT, VOLUME_GROUP, GROUPS).flatMap(List::stream);
        Stream<Rule> copies = Stream.of(VgdaCopies.rules(), VgsaCopies.rules()).flatMap(List::stream);
        return Stream.concat(Stream.concat(single, lists).flatMap(check -> check.rules().stream()), copies).distinct();
    }
}
