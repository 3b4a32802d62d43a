package io.vgdakit.vg.map;

import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.VgdaTrailerValues;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges the parts of one VGDA copy by their own rules and against each other (formats/README.md 9). */
final class VgdaRules {

    private static final String UNVERIFIED = " (unverified)";

    private final VgdaCopy vgda;
    private final VgdaLayout layout;
    private final VgdaHeaderValues header;
    private final VgdaHeader headerRules;

    VgdaRules(VgdaCopy vgda) {
        this.vgda = vgda;
        this.layout = vgda.layout();
        this.header = vgda.header().values();
        this.headerRules = Structures.VGDA_HEADER.parse(vgda.header().source().bytes());
    }

    Judgement header() {
        if (otherGroup()) {
            return Judgement.foreign("VGDA header of VGID " + header.vgId().text());
        }
        if (!headerOk()) {
            return Judgement.damaged(headerFault());
        }
        return whole() ? Judgement.valid("stamp " + header.stamp().text()) : Judgement.damaged(torn());
    }

    Judgement trailer() {
        Stamp stamp = vgda.trailer().values().stamp();
        if (otherGroup() && whole()) {
            return Judgement.foreign("VGDA trailer of VGID " + header.vgId().text());
        }
        if (header.stamp().isZero()) {
            return Judgement.assigned("the header has no stamp to compare with");
        }
        return whole() ? Judgement.valid("stamp " + stamp.text()) : Judgement.damaged(torn());
    }

    /** Entries in use are as many as the header says; for a big volume group the size of an entry is unverified. */
    Judgement lvEntries() {
        if (otherGroup()) {
            return Judgement.foreign("LV entries of VGID " + header.vgId().text());
        }
        int defined = vgda.definedMinors().length;
        return counted(defined == header.numlvs(), defined + " LVs", header.numlvs());
    }

    Judgement pvMaps() {
        if (otherGroup()) {
            return Judgement.foreign("PV maps of VGID " + header.vgId().text());
        }
        List<PpMap> maps = vgda.ppMaps();
        long distinct = maps.stream().map(map -> map.header().values()).map(PvHeaderValues::pvId).distinct().count();
        return counted(maps.size() == header.numpvs() && distinct == maps.size(),
                maps.size() + " PVs" + (distinct == maps.size() ? "" : " with " + distinct + " PVIDs"), header.numpvs());
    }

    /** Every slot in use is printable text that ends inside it. */
    Judgement names() {
        if (otherGroup()) {
            return Judgement.foreign("LV names of VGID " + header.vgId().text());
        }
        List<byte[]> slots = vgda.names().value().name();
        List<String> used = slots.stream().map(slot -> new String(slot, StandardCharsets.ISO_8859_1)).filter(text -> text.charAt(0) != 0).toList();
        boolean printable = used.stream().allMatch(text -> text.matches("(?s)[!-~]+\0.*"));
        String count = used.size() + " names";
        return printable ? Judgement.valid(count) : Judgement.damaged("not all names are printable text ended by NUL");
    }

    private Judgement counted(boolean ok, String found, int expected) {
        if (layout.kind() == VgKind.BIG) {
            return ok ? Judgement.valid(found + UNVERIFIED) : Judgement.assigned(found + UNVERIFIED + ", the header says " + expected);
        }
        if (headerOk()) {
            return ok ? Judgement.valid(found) : Judgement.damaged(found + ", the header says " + expected);
        }
        return Judgement.assigned(found + ", no valid header to compare with");
    }

    private boolean plausible() {
        return !headerRules.neverWritten() && headerRules.nsecOk() && headerRules.countsOk();
    }

    private boolean sameGroup() {
        return layout.vgid().equals(header.vgId());
    }

    private boolean otherGroup() {
        return plausible() && !sameGroup();
    }

    private boolean headerOk() {
        return plausible() && sameGroup() && sizesOk();
    }

    private boolean sizesOk() {
        return header.vgdaSize() == layout.lvmRecord().vgdaLen() && header.ppSize() == layout.lvmRecord().ppSize();
    }

    private String headerFault() {
        if (!plausible()) {
            return headerRules.neverWritten() ? "no stamp" : headerRules.nsecOk() ? "impossible counts" : "stamp " + header.stamp().text() + " is none";
        }
        return sameGroup() ? "vgda_size " + header.vgdaSize() + " and pp_size " + header.ppSize() + ", the LVM record says "
                + layout.lvmRecord().vgdaLen() + " and " + layout.lvmRecord().ppSize() : "VGID " + header.vgId().text();
    }

    /** Whether header and trailer carry one stamp, at any of the places of the trailer's that are under discussion. */
    private boolean whole() {
        byte[] trailer = vgda.trailer().source().bytes();
        return VgdaTrailerValues.VARIANTS.stream().anyMatch(reading -> reading.values(trailer).stamp().equals(header.stamp()));
    }

    private String torn() {
        return "header stamp " + header.stamp().text() + ", trailer stamp " + vgda.trailer().values().stamp().text() + UNVERIFIED;
    }
}
