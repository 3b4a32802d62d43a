package io.vgdakit.vg.map;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.ContentSample;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GapText;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.map.Sweep.Run;
import io.vgdakit.vg.owner.DiskOwners;
import io.vgdakit.vg.owner.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what claims sectors of a disk and makes its map. */
final class DiskMapper {

    private final DiskMetadata metadata;
    private final Disk disk;
    private final long imageBytes;
    private final DiskOwners owners;
    private final Judge judge;
    private final Optional<Layout> layout;
    private final Optional<OtherPlaces> otherPlaces;
    private Optional<Claim> data = Optional.empty();
    private Optional<Claim> pool = Optional.empty();

    DiskMapper(DiskMetadata metadata) {
        this.metadata = metadata;
        this.disk = metadata.disk();
        this.imageBytes = disk.size();
        this.owners = DiskOwners.of(metadata);
        this.judge = new Judge(disk, owners);
        this.layout = metadata.layout().layout();
        this.otherPlaces = layout.map(used -> new OtherPlaces(metadata, used));
    }

    DiskMap map() {
        List<Claim> all = claims();
        List<Claim> claims = all.stream().filter(Claim::possible).toList();
        List<Area> impossible = all.stream().map(Claim::area).filter(area -> area.sectors() > 0 && !area.possible()).toList();
        long wholeSectors = imageBytes / Disk.SECTOR_BYTES;
        long imageEnd = (imageBytes + Disk.SECTOR_BYTES - 1) / Disk.SECTOR_BYTES;
        long end = Math.max(imageEnd, claims.stream().mapToLong(claim -> claim.area().end()).max().orElse(0));
        List<Long> cuts = List.of(ReservedAreas.end(), wholeSectors, imageEnd, lvmAreaEnd());
        List<MappedArea> areas = Sweep.runs(claims, cuts, end).stream().map(run -> mapped(run, wholeSectors)).toList();
        return new DiskMap(disk.name(), imageBytes, metadata.layout(), areas, Sweep.overlaps(claims), impossible);
    }

    /** The most trusted claims first: fixed places, then what the record locates, then what the VGDA locates. */
    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(new ReservedClaims(metadata, judge).claims());
        layout.ifPresent(used -> {
            if (used instanceof VgdaLayout vgdaLayout) {
                List<VgdaCopy> vgdas = Stream.of(1, 2).map(copy -> VgdaCopy.read(disk, vgdaLayout, copy, Readings.WORKING)).toList();
                claims.addAll(new VgdaClaims(disk, vgdaLayout, judge).claims(vgdas));
                data = new PhysicalPartitions(metadata, vgdaLayout, vgdas).claim();
            } else {
                used.areas().forEach(area -> claims.add(new Claim(area, () -> judge.purpose(area, "no rule known for its content"))));
            }
            pool = OtherPlaces.pool(used).map(area -> new Claim(area, () -> judge.purpose(area, "")));
        });
        data.ifPresent(claims::add);
        pool.ifPresent(claims::add);
        return claims;
    }

    private long lvmAreaEnd() {
        return layout.stream().flatMap(used -> used.areas().stream()).filter(Area::possible).mapToLong(Area::end).max()
                .orElse(ReservedAreas.end());
    }

    private MappedArea mapped(Run run, long wholeSectors) {
        long sectors = run.end() - run.psn();
        boolean beyond = run.psn() >= wholeSectors;
        String cutSector = beyond && run.psn() * Disk.SECTOR_BYTES < imageBytes ? "the image holds " + imageBytes % Disk.SECTOR_BYTES
                + " bytes of it" : "";
        if (run.claim().isEmpty()) {
            return unclaimed(run, sectors, beyond, cutSector);
        }
        Area area = run.claim().get().area();
        Judgement judgement = (beyond ? new Judgement(AreaState.BEYOND_IMAGE, cutSector) : run.claim().get().judgement())
                .and(sectors == area.sectors() ? "" : "part of PSN " + area.psn() + "-" + (area.end() - 1))
                .and(otherPlaces.map(places -> places.note(area)).orElse(""));
        return new MappedArea(
                area.path(), area.name(), area.copy(), run.psn(), sectors, judgement.state(), "", judgement.note(), area.evidence());
    }

    private MappedArea unclaimed(Run run, long sectors, boolean beyond, String cutSector) {
        String name = purposeOf(run);
        if (beyond) {
            return new MappedArea("", name, 0, run.psn(), sectors, AreaState.BEYOND_IMAGE, "", cutSector, Evidence.A);
        }
        ContentSample sample = ContentSample.of(disk, run.psn() * Disk.SECTOR_BYTES, sectors * Disk.SECTOR_BYTES);
        if (!sample.gaps().isEmpty()) {
            return new MappedArea("", name, 0, run.psn(), sectors, AreaState.UNREAD, "",
                    String.join(", ", sample.gaps().stream().map(GapText::psns).toList()) + " cannot be read", Evidence.A);
        }
        String note = sample.uniform() ? sampled(sample, sectors)
                : judge.otherStructure("", run.psn() * Disk.SECTOR_BYTES).map(found -> "begins like " + found).orElse("");
        Optional<Owner> other = run.psn() < ReservedAreas.end() || layout.isPresent() ? Optional.empty() : owners.foreign().findFirst();
        return new MappedArea("", name, 0, run.psn(), sectors, other.isPresent() ? AreaState.FOREIGN : AreaState.UNASSIGNED, sample.text(),
                Judgement.assigned(other.map(Owner::text).orElse("")).and(note).note(), Evidence.A);
    }

    private static String sampled(ContentSample sample, long sectors) {
        return sample.lookedAt() < sectors * Disk.SECTOR_BYTES ? "looked at the first " + (ContentSample.LIMIT >> 20) + " MiB" : "";
    }

    private String purposeOf(Run run) {
        if (run.psn() < ReservedAreas.end()) {
            return "no assignment known";
        }
        if (layout.isEmpty()) {
            return "no LVM layout known";
        }
        if (run.psn() < lvmAreaEnd()) {
            return "between the metadata areas";
        }
        if (data.isPresent() && run.psn() < data.get().area().psn()) {
            return "gap before PP 1";
        }
        long dataEnd = data.map(claim -> claim.area().end()).orElse(lvmAreaEnd());
        if (pool.filter(Claim::possible).map(Claim::area).filter(area -> area.psn() >= dataEnd && run.psn() >= area.end()).isPresent()) {
            return "behind the relocation pool";
        }
        return data.isPresent() ? "behind the last PP" : "PPs lie here, bounds unknown";
    }
}
