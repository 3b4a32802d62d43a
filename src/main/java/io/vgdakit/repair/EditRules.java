package io.vgdakit.repair;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must hold for the edits of a plan or a journal, taken one after the other:
 *
 * <ul>
 * <li>each lies inside its image, so that none grows it;
 * <li>none overlaps another;
 * <li>stages come in order;
 * <li>two copies of one structure of a disk are never edited in the same stage, so that one of them is always whole on disk.
 * </ul>
 */
final class EditRules {

    /** Structures of which a disk has two copies; without an index the first is meant. */
    private static final Pattern COPY = Pattern.compile("(config|lvmrec|bbdir|vgsa|vgda)(?:\\[(\\d+)])?(?:\\..*)?");

    private final Map<Path, Long> sizes;
    private final Map<Path, TreeMap<Long, Range>> ranges = new HashMap<>();
    private final Map<String, String> copiesOfStage = new HashMap<>();
    private int stage = 1;

    EditRules(List<ImageIdentity> images) {
        sizes = images.stream().collect(Collectors.toMap(ImageIdentity::path, ImageIdentity::size));
    }

    void accept(Edit edit) throws Refusal {
        long size = sizes.get(edit.image());
        if (edit.end() > size) {
            throw new Refusal(edit.where() + ": would grow the image, which has " + size + " bytes");
        }
        acceptRange(edit);
        acceptStage(edit);
    }

    /** Whether a byte is one of an edit that was accepted. */
    boolean covers(Path image, long offset) {
        Map.Entry<Long, Range> before = ranges.getOrDefault(image, new TreeMap<>()).floorEntry(offset);
        return before != null && before.getKey() + before.getValue().length() > offset;
    }

    private void acceptRange(Edit edit) throws Refusal {
        TreeMap<Long, Range> byOffset = ranges.computeIfAbsent(edit.image(), image -> new TreeMap<>());
        Map.Entry<Long, Range> before = byOffset.lowerEntry(edit.end());
        if (before != null && before.getKey() + before.getValue().length() > edit.offset()) {
            throw new Refusal(edit.where() + ": overlaps the edit of " + before.getValue().path() + " at offset " + before.getKey() + " ("
                    + before.getValue().length() + " bytes)");
        }
        byOffset.put(edit.offset(), new Range(edit.length(), edit.path()));
    }

    private void acceptStage(Edit edit) throws Refusal {
        if (edit.stage() < stage) {
            throw new Refusal(edit.where() + ": is of stage " + edit.stage() + ", behind an edit of stage " + stage);
        }
        if (edit.stage() > stage) {
            stage = edit.stage();
            copiesOfStage.clear();
        }
        Matcher copy = COPY.matcher(edit.path());
        if (copy.matches()) {
            String index = copy.group(2) == null ? "0" : copy.group(2);
            String other = copiesOfStage.putIfAbsent(edit.image() + "\t" + copy.group(1), index);
            if (other != null && !other.equals(index)) {
                throw new Refusal(edit.where() + ": is in the same stage as an edit of " + copy.group(1) + "[" + other
                        + "]; two copies of one structure must not be in flight together");
            }
        }
    }

    /** An edit without its bytes. */
    private record Range(int length, String path) {
    }
}
