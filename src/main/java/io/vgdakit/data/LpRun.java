package io.vgdakit.data;

/**
 * LPs that follow each other on one disk.
 *
 * @param firstLp from 1
 * @param lps how many
 * @param copy where the first one is read
 */
public record LpRun(long firstLp, long lps, LpCopy copy) {
}
