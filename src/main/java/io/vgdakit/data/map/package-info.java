/**
 * Maps of LVs from other sources than a VGDA: texts that people kept, and proposals; and the LV that such a map makes of disks.
 *
 * <h2>Format of maps, version 1</h2>
 *
 * <p>Lines of words with blanks between them; {@code #} begins a comment line. The first line is {@code vgdakit-map 1}. In any order follow:
 *
 * <table>
 * <caption>Lines of a map</caption>
 * <tr><th>Line</th><th>What it tells</th></tr>
 * <tr><td>{@code vgid VGID}</td><td>the volume group; may be missing</td></tr>
 * <tr><td>{@code pp_size N}</td><td>base-2 logarithm of the bytes of a PP; may be missing</td></tr>
 * <tr><td>{@code pv NAME [pvid=PVID] [psn_part1=N] [pp_count=N]}</td><td>a disk: its PVID, the sector of PP 1, its PPs</td></tr>
 * <tr><td>{@code lv NAME [lps=N] [stripe_exp=N] [striping_width=N]}</td><td>an LV: its LPs, base-2 logarithm of the bytes of a strip, strips</td></tr>
 * <tr><td>{@code DISK:PP[-PP] LV:LP[-LP]:COPY [stale] CONFIDENCE}</td><td>PPs that follow each other and hold LPs that do; {@code CONFIDENCE} is
 * {@code certain}, {@code probable} or {@code possible}. A line of {@code lspv -M} is one of these</td></tr>
 * <tr><td>{@code use DISK:PP[-PP] LV}</td><td>PPs of an LV, of which the LPs are not known</td></tr>
 * </table>
 */
package io.vgdakit.data.map;
