package io.vgdakit.repair;

import io.vgdakit.record.MachineId;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes PVIDs and VGIDs as AIX does, of a machine and a time in milliseconds (src/site/AIX.md 5.1), each different from all that were seen.
 */
final class NewIds {

    private static final int WORD_BITS = 32;
    private static final long WORD = 0xFFFF_FFFFL;

    private final long machine;
    private final long model;
    private final Set<Pvid> pvids = new HashSet<>();
    private final Set<Vgid> vgids = new HashSet<>();
    private long next;

    NewIds(MachineId machine, Clock clock) {
        this.machine = Long.parseLong(machine.prefix(), 16) << WORD_BITS;
        this.model = Long.parseLong(machine.text().substring(machine.prefix().length()), 16);
        this.next = clock.millis();
    }

    void seen(Pvid pvid) {
        pvids.add(pvid);
    }

    void seen(Vgid vgid) {
        vgids.add(vgid);
    }

    Pvid pvid() {
        Pvid pvid;
        do {
            pvid = new Pvid(machine | next++ & WORD, 0);
        } while (pvid.isZero() || !pvids.add(pvid));
        return pvid;
    }

    /** @param form the VGID that is replaced: a short one gets a short one */
    Vgid vgid(Vgid form) {
        Vgid vgid;
        do {
            long time = next++;
            vgid = form.isShort() ? new Vgid(machine | time & WORD, 0) : new Vgid(machine | model, time);
        } while (vgid.isZero() || !vgids.add(vgid));
        return vgid;
    }
}
