/**
 * Backups of metadata, as compact files and as text, and the plans that bring them back.
 *
 * <h2>Format of backups, version 1</h2>
 *
 * <p>A gzip file (RFC 1952) of exactly one member, whose header has no flag but FCOMMENT; the comment, at byte 10, says in plain text what the
 * file is. The content is records as in plans and journals ({@link io.vgdakit.repair}): lines of fields separated by tabs, each ended by a
 * SHA-256 that covers all records before it, so that the last one is the SHA-256 of the whole content. {@code zcat} shows it.
 *
 * <table>
 * <caption>Records of a backup, in this order</caption>
 * <tr><th>Kind</th><th>How often</th><th>Fields behind the kind</th></tr>
 * <tr><td>{@code vgdakit-backup}</td><td>1</td><td>version: {@code 1}</td></tr>
 * <tr><td>{@code comment}</td><td>1</td><td>the comment of the gzip header once more</td></tr>
 * <tr><td>{@code tool}</td><td>1</td><td>name and version of the program</td></tr>
 * <tr><td>{@code time}</td><td>1</td><td>when it was begun, ISO 8601, UTC</td></tr>
 * <tr><td>{@code command}</td><td>1</td><td>the words of the command line, a field each; none when sanitized</td></tr>
 * <tr><td>{@code sanitized}</td><td>1</td><td>{@code yes} or {@code no}</td></tr>
 * <tr><td>{@code disk}</td><td>each disk, at most 1024</td><td>index from 0; name; kind of volume group or {@code none}; PVID; VGID; pv_num; size in
 * bytes. Empty or 0 where the disk does not say it</td></tr>
 * <tr><td>{@code area}</td><td>each area of the disk, at most 65536 in all</td><td>path; first sector; sectors, at most 524288</td></tr>
 * <tr><td>{@code data}</td><td>any</td><td>hexadecimal bytes, at most 65536 of them</td></tr>
 * <tr><td>{@code fill}</td><td>any</td><td>number of bytes, at most 65536; the byte that all of them are, in hexadecimal</td></tr>
 * <tr><td>{@code missing}</td><td>any</td><td>number of bytes that are not in the backup, at most 65536; why</td></tr>
 * <tr><td>{@code end}</td><td>1 an area</td><td>SHA-256 of its bytes without those that are missing</td></tr>
 * <tr><td>{@code whole}</td><td>1</td><td>number of disks; number of areas</td></tr>
 * </table>
 *
 * <p>The pieces of an area follow each other without a gap and fill it exactly. Areas without a path of their own are {@code reserved[PSN]}; an LVCB
 * is {@code lvcb[MINOR].pp[PP]}.
 *
 * <h2>Format of exported text, version 1</h2>
 *
 * <p>Lines of ASCII. {@code #} at the start of a line or behind a blank begins a comment, but not inside a quoted text. The first line that says
 * something is {@code vgdakit-export = 1}. {@code disk = pvid PVID vgid VGID pv_num N size BYTES} begins the part of a disk, with {@code ?} for an
 * identifier it does not have. {@code place PATH = SPEC at OFFSET, LENGTH bytes} says where a structure lies, or with
 * {@code PATH[FIRST..LAST]} a row of structures of LENGTH bytes each; the metadata that the text and the disk together make must have it there.
 * {@code place PATH[0..LAST] = sector at OFFSET, 512 bytes} is an area whose contents are not known, sector by sector; {@code lvcb[MINOR].pp[PP]} is an LVCB.
 * {@code PATH = VALUE} is a field or a sector of a place named before, {@code PATH[FIRST..LAST] = unused} are entries that are all zero. What is not named
 * stays as it is on the disk. Values are integers in decimal, or {@code 0x} and hexadecimal digits; bytes are {@code zero}, {@code fill 0xNN},
 * hexadecimal digits, or printable ASCII in double quotes, behind which the field is zero.
 */
package io.vgdakit.repair.backup;
