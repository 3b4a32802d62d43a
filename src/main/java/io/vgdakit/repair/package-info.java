/**
 * Writing to disks, and undoing it. Nothing else in vgdakit writes to an image.
 *
 * <p>{@link io.vgdakit.repair.PlanBuilder} collects {@link io.vgdakit.repair.Edit edits} in stages into a {@link io.vgdakit.repair.Plan}.
 * {@link io.vgdakit.repair.PlanText} shows it and {@link io.vgdakit.repair.PlanFile} keeps it. {@link io.vgdakit.repair.Repairer} applies it: it
 * opens and locks all images, refuses what is not safe ({@link io.vgdakit.repair.Refusal}), writes a journal and forces it to disk, then
 * writes the images stage by stage, forces and reads back each stage, and marks the journal finished. It undoes a {@link
 * io.vgdakit.repair.Journal} in the same way, so that an undo has its own journal and can be undone.
 *
 * <h2>Format of plans and journals, version 1</h2>
 *
 * <p>Lines of ASCII, ended by LF, one record a line. Fields are separated by a tab. In a field the backslash is {@code \\}, and every
 * character that is not printable ASCII is a backslash, {@code u} and four hexadecimal digits. Numbers are decimal, without sign or leading
 * zeros; bytes are lower-case hexadecimal. The first field is the kind of the record. The last one is SHA-256 over the 32 bytes of the
 * checksum of the record before (none for the first of the file) and the line up to the tab before the checksum. It is not counted below.
 *
 * <p>A file of journals holds one journal or several, one for each change, each behind the one before. A journal consists of these records in
 * this order:
 *
 * <table>
 * <caption>Records of a journal</caption>
 * <tr><th>Kind</th><th>How often</th><th>Fields behind the kind</th></tr>
 * <tr><td>{@code vgdakit-journal}</td><td>1</td><td>version: {@code 1}</td></tr>
 * <tr><td>{@code id}</td><td>1</td><td>UUID of the journal; UUID of the first journal of its chain, the same in all journals of a file; UUID of the journal that it undoes, or
 * {@code -}</td></tr>
 * <tr><td>{@code tool}</td><td>1</td><td>name and version of the program</td></tr>
 * <tr><td>{@code time}</td><td>1</td><td>when it was begun, ISO 8601, UTC</td></tr>
 * <tr><td>{@code command}</td><td>1</td><td>the words of the command line, a field each</td></tr>
 * <tr><td>{@code overridden}</td><td>any</td><td>an objection of the plan on which a person insisted</td></tr>
 * <tr><td>{@code image}</td><td>each image</td><td>index from 0; canonical path; size in bytes; fingerprint: SHA-256 of the sectors of the
 * IPL record and of the primary LVM record, in which the bytes of the edits below count as zero</td></tr>
 * <tr><td>{@code edit}</td><td>each edit</td><td>index of the image; stage, from 1, ascending; offset in bytes; length in bytes, 1 to
 * 65536; old bytes; new bytes; SHA-256 of the old bytes; of the new bytes; path of the field or structure; reason</td></tr>
 * <tr><td>{@code whole}</td><td>1</td><td>number of edits. Up to here the journal is forced to disk before an image changes</td></tr>
 * <tr><td>{@code finished}</td><td>0 or 1</td><td>none. Written and forced when all edits are forced to disk</td></tr>
 * </table>
 *
 * <p>Without {@code whole} a journal is refused: a repair that got no further changed nothing. With {@code whole}, a {@code finished} that is absent or cut
 * off, be it followed by zeros, means that the repair was interrupted. Anything else is refused as damage.
 *
 * <p>A journal is put only behind one with {@code finished}, and nothing before that byte is ever written again. Checksums go on from journal to
 * journal, so that none can be changed, lost from the middle, moved or come from another file unnoticed. A last journal without {@code whole}, be
 * it followed by zeros, changed nothing and is passed over; the next one is put in its place. Undo takes the last journal of which the images show
 * anything; bytes that are neither old nor new are accepted only under a journal that left no other trace, and only where an earlier journal of
 * the file wrote too. One file was chosen over one file a repair, linked by their hashes, because a file that is moved or kept somewhere safe then holds
 * all that is needed.
 *
 * <p>A plan begins with {@code vgdakit-plan} and the version {@code 1}; then come, in this order, any number of {@code objection} (a
 * sentence), any number of {@code requirement} (canonical path, offset, length, SHA-256 of bytes that must still be the same), then
 * {@code image}, {@code edit} and {@code whole} as above, and nothing more.
 */
package io.vgdakit.repair;
