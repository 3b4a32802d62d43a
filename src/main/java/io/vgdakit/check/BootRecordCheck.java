package io.vgdakit.check;

import io.vgdakit.format.IplRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** Boot fields of the IPL record among themselves, normal and service mode (formats/README.md 6.1). */
final class BootRecordCheck implements Check<DiskMetadata> {

    private static final Rule WHOLE = Rules.rule("BOOT-001");
    private static final Rule INSIDE = Rules.rule("BOOT-003");
    private static final Rule RANGE = Rules.rule("BOOT-004");
    private static final Rule BASE = Rules.rule("BOOT-005");
    private static final Rule MODES = Rules.rule("BOOT-007");

    /** The fields of one mode. */
    private record Mode(String prefix, long codeLength, long codeOffset, long lvStart, long prgStart, long lvLength, long loadAddress, int frag,
            int emulation) {

        boolean none() {
            return (codeLength | codeOffset | lvStart | prgStart | lvLength | loadAddress | frag | emulation) == 0;
        }

        boolean sameAs(Mode other) {
            return equals(new Mode(prefix, other.codeLength, other.codeOffset, other.lvStart, other.prgStart, other.lvLength, other.loadAddress,
                    other.frag, other.emulation));
        }

        boolean whole() {
            return codeLength != 0 && lvStart != 0 && prgStart != 0 && lvLength != 0;
        }
    }

    @Override
    public List<Rule> rules() {
        return List.of(WHOLE, INSIDE, RANGE, BASE, MODES);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        OnDisk<IplRecord> source = disk.ipl();
        IplRecord i = source.value();
        if (!source.complete() || !i.magicOk()) {
            return;
        }
        Mode normal = new Mode("boot", i.bootCodeLength(), i.bootCodeOffset(), i.bootLvStart(), i.bootPrgStart(), i.bootLvLength(), i.bootLoadAdd(),
                i.bootFrag(), i.bootEmulation());
        Mode service = new Mode("ser", i.serCodeLength(), i.serCodeOffset(), i.serLvStart(), i.serPrgStart(), i.serLvLength(), i.serLoadAdd(),
                i.serFrag(), i.serEmulation());
        mode(source, normal, report);
        mode(source, service, report);
        if (normal.whole() && service.whole() && !normal.sameAs(service)) {
            report.field(MODES, source, "ser_code_length", "the values of normal mode", "the boot record leads elsewhere in service mode: boot LV "
                    + service.lvStart() + "+" + service.lvLength() + ", code " + service.prgStart() + "+" + service.codeLength());
        }
        base(source, "basecn", i.basecnLength(), i.basecnStart(), report);
        base(source, "basecs", i.basecsLength(), i.basecsStart(), report);
    }

    private static void mode(OnDisk<IplRecord> source, Mode m, Report report) {
        if (m.frag() > 1) {
            report.field(RANGE, source, m.prefix() + "_frag", "0 or 1", "fragmentation is allowed or not");
        }
        if (m.emulation() > 2) {
            report.field(RANGE, source, m.prefix() + "_emulation", "0, 1 or 2", "there is no such emulation");
        }
        if (m.loadAddress() % 512 != 0) {
            report.field(RANGE, source, m.prefix() + "_load_add", "a multiple of 512", "the boot code cannot be loaded there");
        }
        if (!m.none() && !m.whole()) {
            report.field(WHOLE, source, m.prefix() + "_code_length", "start and length of boot LV and boot code, or all of them zero",
                    "of the boot record (" + m.prefix() + ") boot LV " + m.lvStart() + "+" + m.lvLength() + " and code " + m.prgStart() + "+"
                            + m.codeLength() + ", PSN+sectors, some are zero");
        } else if (m.prgStart() < m.lvStart() || m.prgStart() + m.codeLength() > m.lvStart() + m.lvLength()) {
            report.field(INSIDE, source, m.prefix() + "_prg_start", "inside " + m.lvStart() + "+" + m.lvLength(),
                    "the boot code, " + m.codeLength() + " sectors, does not lie inside the boot LV of the record");
        } else if (m.codeOffset() > m.codeLength() * 512) {
            report.field(INSIDE, source, m.prefix() + "_code_offset", "at most " + m.codeLength() * 512, "the first instruction lies behind the boot code");
        }
    }

    private static void base(OnDisk<IplRecord> source, String name, int length, long start, Report report) {
        if (length == 0 != (start == 0)) {
            report.field(BASE, source, name + "_start", "start and length, or both zero", "base customization at " + start + "+" + length + ", PSN+sectors");
        }
    }
}
