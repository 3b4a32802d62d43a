package io.vgdakit.data.map;

import io.vgdakit.data.map.MapForm.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the texts in which people still have the map of a volume group: {@code lspv -M}, {@code lsvg -M}, {@code lslv -m}, {@code lspv -p},
 * {@code lspv}, {@code readvgda -s}, map files of {@code mklv -m}, image.data, and vgdakit's own maps, with the white space that web pages
 * leave of them. A line that is none of these is a problem, never a guess.
 */
public final class MapReader {

    /** Forms whose lines have a known end, so that one that was wrapped can be told from one with something else behind it. */
    private static final List<MapForm> BOUNDED = List.of(new PpLineForm(), new LslvForm(), new LspvRangesForm(), new ReadvgdaForm());
    private static final List<MapForm> FORMS =
            Stream.of(List.of(new ImageDataForm(), new MapFileForm()), BOUNDED, List.<MapForm>of(new CommonForm())).<MapForm>flatMap(List::stream).toList();
    /** How many lines one may have been wrapped into. */
    private static final int MOST_PIECES = 4;
    private static final int SHOWN = 100;

    private final MapDraft draft = new MapDraft();

    /** A line and how many lines of the text it was before they were joined. */
    private record Line(String text, int number, Optional<Meaning> meaning) {
    }

    /**
     * What the texts read so far say.
     *
     * @param map what they agree on
     * @param problems everything else
     */
    public record Imported(VgMap map, List<MapProblem> problems) {
    }

    /**
     * Reads one text.
     *
     * @param name of the text, for messages
     * @param lv LV that a map file of {@code mklv -m} is about; empty when the name of the file or image.data tells
     * @param lines of the text
     */
    public void read(String name, Optional<MklvMap> lv, List<String> lines) {
        var state = new TextState();
        for (Line line : joined(lines)) {
            String origin = name + ":" + line.number();
            line.meaning().ifPresentOrElse(meaning -> meaning.tell(state, draft, origin),
                    () -> draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, origin, "not understood, nothing was taken from it: " + shown(line.text())));
        }
        if (!state.mapped && !state.bare.isEmpty()) {
            draft.later(() -> MklvMap.tell(name, lv, state.bare, draft));
        }
    }

    /** The map that all texts read so far make up. To be called once. */
    public Imported imported() {
        VgMap map = draft.build();
        return new Imported(map, draft.problems());
    }

    /** The lines with what was wrapped put together again: a line that says nothing alone but something behind those before it. */
    private static List<Line> joined(List<String> lines) {
        Set<String> disks = new HashSet<>();
        Set<String> lvs = new HashSet<>();
        List<String> clean = lines.stream().map(WhiteSpace::clean).toList();
        clean.forEach(line -> {
            PpLineForm.mappedDisk(line).ifPresent(disks::add);
            PpLineForm.mappedLv(line).ifPresent(lvs::add);
        });
        List<Line> joined = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            String text = clean.get(i);
            Optional<Meaning> meaning = WhiteSpace.printable(text) ? meaning(FORMS, text) : Optional.empty();
            if (meaning.isEmpty() || wrappedLv(text, disks, lvs)) {
                Optional<Line> longer = behind(joined, text);
                if (longer.isPresent()) {
                    while (joined.size() > 0 && joined.get(joined.size() - 1).number() >= longer.get().number()) {
                        joined.remove(joined.size() - 1);
                    }
                    joined.add(longer.get());
                    continue;
                }
            }
            if (!text.isEmpty()) {
                joined.add(new Line(text, i + 1, meaning));
            }
        }
        return joined;
    }

    /** Whether {@code LV:LP} stands where its PV was left on the line before. */
    private static boolean wrappedLv(String text, Set<String> disks, Set<String> lvs) {
        if (!PpLineForm.BARE.matcher(text).matches()) {
            return false;
        }
        String name = text.substring(0, text.indexOf(':'));
        return lvs.contains(name) && !disks.contains(name);
    }

    private static Optional<Line> behind(List<Line> before, String text) {
        String whole = text;
        for (int back = 1; back < MOST_PIECES && back <= before.size(); back++) {
            Line line = before.get(before.size() - back);
            whole = line.text() + " " + whole;
            Optional<Meaning> meaning = WhiteSpace.printable(whole) ? meaning(BOUNDED, whole) : Optional.empty();
            if (meaning.isPresent()) {
                return Optional.of(new Line(whole, line.number(), meaning));
            }
        }
        return Optional.empty();
    }

    private static Optional<Meaning> meaning(List<MapForm> forms, String line) {
        return forms.stream().flatMap(form -> form.meaning(line).stream()).findFirst();
    }

    private static String shown(String text) {
        String safe = WhiteSpace.safe(text);
        return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "...";
    }
}
