package io.vgdakit.scan.carve;

import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.VgMap;
import java.util.List;

/**
 * A proposed map. Nothing in it is written to any disk.
 *
 * @param map with a confidence for each run
 * @param problems what contradicts itself, and LPs for which nothing could be proposed
 */
public record Proposal(VgMap map, List<MapProblem> problems) {

    public Proposal {
        problems = List.copyOf(problems);
    }
}
