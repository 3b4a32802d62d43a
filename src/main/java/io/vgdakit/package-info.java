/**
 * The library as other programs use it: {@link io.vgdakit.Images} opens disks, puts their volume groups together, checks them and reads LVs;
 * {@link io.vgdakit.Changes} writes plans to images and takes them back.
 *
 * <pre>{@code
 * try (Images images = Images.open(Path.of("images"))) {
 *     images.check().forEach(finding -> System.out.println(finding.code() + " " + finding.text()));
 * }
 * }</pre>
 *
 * <p>This package, and what its methods take and return, keeps its form within a major version from 1.0 on; before, a minor version may change it and
 * {@code src/site/CHANGELOG.md} says so. The packages below may be used too, without that promise. The module name is {@code io.vgdakit}.
 *
 * <p>Content of disks never throws: what could be read is returned, and findings tell the rest. Exceptions are for files that cannot be read
 * or written ({@link java.io.IOException}), for what a safety rule forbids ({@link io.vgdakit.repair.Refusal}) and for errors of the caller. Nothing is
 * printed. {@link io.vgdakit.disk.Disk disks} may be used by several threads, one {@link io.vgdakit.data.LvChannel} by one at a time.
 */
package io.vgdakit;
