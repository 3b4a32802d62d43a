package io.vgdakit.vg.map;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.util.ArrayList;
import java.util.List;

/** The areas of the VGSA and VGDA copies of an original or big volume group. */
final class VgdaClaims {

    private final Disk disk;
    private final VgdaLayout layout;
    private final Judge judge;

    VgdaClaims(Disk disk, VgdaLayout layout, Judge judge) {
        this.disk = disk;
        this.layout = layout;
        this.judge = judge;
    }

    /** @param vgdas both copies */
    List<Claim> claims(List<VgdaCopy> vgdas) {
        List<Claim> claims = new ArrayList<>();
        for (VgdaCopy vgda : vgdas) {
            int copy = vgda.copy();
            var rules = new VgdaRules(vgda);
            claims.add(new Claim(layout.vgsa(copy), () -> vgsa(copy)));
            claims.add(claim(vgda, layout.vgdaHeader(copy), rules.header()));
            claims.add(claim(vgda, vgda.split().lvEntries(), rules.lvEntries()));
            claims.add(claim(vgda, vgda.split().pvMapArea(), rules.pvMaps()));
            claims.add(claim(vgda, layout.names(copy), rules.names()));
            claims.add(new Claim(layout.slack(copy), () -> judge.purpose(layout.slack(copy), "no assignment known")));
            claims.add(claim(vgda, layout.trailer(copy), rules.trailer()));
        }
        return claims;
    }

    private Claim claim(VgdaCopy vgda, Area area, Judgement byRules) {
        return new Claim(area, () -> judge.structure(area, vgda.extent(), byRules));
    }

    private Judgement vgsa(int copy) {
        VgsaCopy vgsa = VgsaCopy.read(disk, layout, copy);
        return judge.structure(vgsa.source().path(), vgsa.extent(), VgsaRules.judge(vgsa));
    }
}
