/** Maps of LVs from other sources than a VGDA: texts that people kept, and proposals; and the LV that such a map makes of disks. */
package io.vgdakit.data.map;
