/**
 * The library as other programs use it: {@link io.vgdakit.Images} opens disks, puts their volume groups together, checks them and reads
 * LVs; {@link io.vgdakit.Changes} writes plans to images and takes them back.
 *
 * <pre>{@code
 * try (Images images = Images.open(Path.of("images"))) {
 *     images.check().forEach(finding -> System.out.println(finding.code() + " " + finding.text()));
 * }
 * }</pre>
 *
 * <p>This package keeps its form within a major version from 1.0 on, and so do the classes it leads to first: {@link
 * io.vgdakit.disk.Disk}, {@link io.vgdakit.record.Finding}, {@link io.vgdakit.vg.Assembly}, {@link io.vgdakit.vg.VolumeGroup}, {@link
 * io.vgdakit.vg.LogicalVolume}, {@link io.vgdakit.data.LvChannel}, {@link io.vgdakit.repair.Draft}, {@link io.vgdakit.repair.Plan}, {@link
 * io.vgdakit.repair.PlanFile}, {@link io.vgdakit.repair.Outcome} and {@link io.vgdakit.repair.Refusal}; the build compares them with the
 * last release. Before 1.0 a minor version may change them, and {@code src/site/CHANGELOG.md} says so. All other classes may be used too,
 * without that promise. The module name is {@code io.vgdakit}.
 *
 * <p>Content of disks never throws: what could be read is returned, and findings tell the rest. Exceptions are for files that cannot be
 * read or written ({@link java.io.IOException}), for what a safety rule forbids ({@link io.vgdakit.repair.Refusal}) and for errors of the
 * caller. Nothing is printed. {@link io.vgdakit.disk.Disk disks} may be used by several threads, one {@link io.vgdakit.data.LvChannel} by
 * one at a time.
 */
package io.vgdakit;
