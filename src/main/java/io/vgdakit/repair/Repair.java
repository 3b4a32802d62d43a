package io.vgdakit.repair;

/** One kind of repair. It reads the disks of a draft, puts what it would change into it, and notes what it leaves and why. Never throws on content. */
interface Repair {

    void draft(Draft draft, RepairMode mode);
}
