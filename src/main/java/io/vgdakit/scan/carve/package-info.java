/** Lost volume groups: where their LVs begin, where their PPs lie, and the maps that can be proposed. Nothing here writes to a disk. */
package io.vgdakit.scan.carve;
