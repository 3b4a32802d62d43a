package io.vgdakit.data.map;

/**
 * PPs that a text gives to an LV without telling which LPs they hold ({@code lspv -p}).
 *
 * @param lv name of the LV
 * @param disk name of the disk, or its PVID
 * @param pps from 1
 * @param origin text and line
 */
public record PpUse(String lv, String disk, Span pps, String origin) {
}
