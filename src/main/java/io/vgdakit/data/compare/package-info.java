/** Comparing the mirror copies of an LV with each other, byte by byte. */
package io.vgdakit.data.compare;
