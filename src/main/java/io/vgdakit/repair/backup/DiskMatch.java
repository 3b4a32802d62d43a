package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.repair.Refusal;
import io.vgdakit.vg.DiskMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which image is which disk of a backup: by PVID, else by VGID and pv_num. When one image and one disk are left over, they go together.
 *
 * @param disks an image for each disk of the backup; null where there is none
 * @param objections what speaks against it, a sentence each
 */
record DiskMatch(List<Disk> disks, List<String> objections) {

    /** @throws Refusal when it is not clear which disk an image is */
    static DiskMatch of(List<DiskIdentity> saved, List<Disk> images) throws Refusal {
        List<DiskIdentity> found = images.stream().map(disk -> DiskIdentity.of(DiskMetadata.read(disk))).toList();
        var matched = new Disk[saved.size()];
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            DiskIdentity own = found.get(i);
            List<Integer> proved = IntStream.range(0, saved.size()).filter(j -> saved.get(j).proves(own)).boxed().toList();
            if (proved.size() > 1) {
                proved = proved.stream().filter(j -> saved.get(j).pvid().equals(own.pvid())).toList();
            }
            if (proved.size() == 1) {
                put(matched, proved.get(0), images.get(i));
            } else {
                left.add(i);
            }
        }
        List<String> objections = new ArrayList<>();
        leftOver(matched, left, images, objections);
        for (int j = 0; j < matched.length; j++) {
            contradictions(saved.get(j), matched[j], images, found, objections);
        }
        return new DiskMatch(java.util.Arrays.asList(matched), List.copyOf(objections));
    }

    private static void put(Disk[] matched, int index, Disk image) throws Refusal {
        if (matched[index] != null) {
            throw new Refusal(matched[index].source() + " and " + image.source() + ": are both disk " + index + " of the file; name only one of them");
        }
        matched[index] = image;
    }

    private static void leftOver(Disk[] matched, List<Integer> left, List<Disk> images, List<String> objections) throws Refusal {
        if (left.isEmpty()) {
            return;
        }
        List<Integer> free = IntStream.range(0, matched.length).filter(j -> matched[j] == null).boxed().toList();
        if (left.size() != 1 || free.size() != 1) {
            throw new Refusal(left.stream().map(i -> images.get(i).source()).collect(Collectors.joining(", "))
                    + ": neither PVID nor VGID and pv_num say which disk of the file this is, and " + free.size() + " disks of it are left; name"
                    + " the image of one disk, and all images that can be told");
        }
        matched[free.get(0)] = images.get(left.get(0));
        objections.add(images.get(left.get(0)).source() + ": neither PVID nor VGID and pv_num prove that this is disk " + free.get(0) + " of the file");
    }

    private static void contradictions(DiskIdentity saved, Disk disk, List<Disk> images, List<DiskIdentity> found, List<String> objections) {
        if (disk != null) {
            List<String> against = saved.contradictions(found.get(images.indexOf(disk)));
            if (!against.isEmpty()) {
                objections.add(disk.source() + ": is another disk: " + String.join("; ", against));
            }
        }
    }
}
