/** LVs as tables of the device mapper of Linux. */
package io.vgdakit.data.dm;
