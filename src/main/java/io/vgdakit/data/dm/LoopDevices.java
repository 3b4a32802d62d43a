package io.vgdakit.data.dm;

import io.vgdakit.disk.Disk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The disks that tables refer to. Which loop device an image gets is known only when a shell runs, so each stands as a variable. */
public final class LoopDevices {

    private final Map<String, Loop> bySource = new LinkedHashMap<>();

    /**
     * A disk and its variable.
     *
     * @param variable of a shell, without $
     * @param disk what it stands for
     */
    public record Loop(String variable, Disk disk) {
    }

    /** What stands for a disk in a table. */
    String device(Disk disk) {
        return "${" + bySource.computeIfAbsent(disk.source(), source -> new Loop("D" + (bySource.size() + 1), disk)).variable() + "}";
    }

    /** All that are referred to, in the order of their first use. */
    public List<Loop> all() {
        return new ArrayList<>(bySource.values());
    }
}
