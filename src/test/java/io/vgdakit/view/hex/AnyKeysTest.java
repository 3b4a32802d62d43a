package io.vgdakit.view.hex;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** No key on no image does harm. */
class AnyKeysTest {

    private static final List<byte[]> IMAGES = List.of(
            Viewers.healthy(), Viewers.differing(), VgImages.of(BadImages.ORIGINAL).header(1),
            VgImages.of(VgSpec.big("000d772c00004c0000000136f1c94160").pvs(2, 40)).header(1),
            VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pvs(1, 40)).header(1), new byte[1000], new byte[0]);
    private static final Pattern PRINTABLE = Pattern.compile("[ -~…]*");
    private static final List<String> PLACES = List.of("0", "7s", "70s", "136s", "vgda[0].pv[1]", "vgda[1].lv", "vgsa[1]", "0x7fffffffffffffff", "bbdir[1]", "x");
    private static final List<Key> KEYS = Stream.concat(Arrays.stream(Key.Name.values()).filter(name -> name != Key.Name.CHARACTER).map(Key::of),
            "g/fnpoq?x7".chars().mapToObj(c -> Key.typed((char) c))).toList();

    @Property(tries = 100)
    void anyKeysOnAnyImageKeepTheCursorOnTheDisk(@ForAll long seed, @ForAll @IntRange(max = 6) int image, @ForAll @IntRange(max = 30) int damages,
            @ForAll @Size(max = 60) List<@IntRange(max = 31) Integer> strokes) {
        var random = new Random(seed);
        byte[] bytes = IMAGES.get(image).clone();
        for (int i = 0; i < damages && bytes.length > 0; i++) {
            bytes[random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 160 * 512 : bytes.length))] = (byte) random.nextInt(256);
        }
        Disk disk = new MemoryDisk("hdisk1", bytes);
        ViewState state = Viewers.state(damages % 3 == 0 ? disk : new FaultyDisk(disk, random.nextInt(140), random.nextInt(400)), 80, 24);
        for (int stroke : strokes) {
            state = stroke < KEYS.size() ? state.press(KEYS.get(stroke)) : stroke % 2 == 0 ? state.resized(random.nextInt(140), random.nextInt(50))
                    : Viewers.press(state, "<ESCAPE> g" + PLACES.get(random.nextInt(PLACES.size())) + " <ENTER>");
            assertOrderly(state);
        }
    }

    @Test
    void everyBadImageOpensAndTakesEveryKey() {
        Map<String, byte[]> images = new LinkedHashMap<>(BadImages.withoutLvm());
        images.putAll(BadImages.damaged());
        images.forEach((name, bytes) -> {
            ViewState start = Viewers.state(bytes);
            assertOrderly(start);
            for (String before : List.of("<ESCAPE>", "g136s <ENTER>", "<TAB>")) {
                ViewState state = Viewers.press(start, before);
                for (Key key : KEYS) {
                    state = state.press(key);
                    assertOrderly(state);
                }
            }
        });
    }

    private static void assertOrderly(ViewState state) {
        Browser browser = state.browser();
        assertThat(browser.cursor()).isBetween(0L, Math.max(0, state.disk().size() - 1));
        Screen screen = Screen.of(state);
        assertThat(screen.lines()).hasSize(state.layout().rows());
        for (StyledLine line : screen.lines()) {
            assertThat(line.text()).hasSize(state.layout().columns());
            assertThat(PRINTABLE.matcher(line.text()).matches()).as(line::text).isTrue();
        }
        if (state.layout().fits()) {
            assertThat(screen.cursorRow()).isBetween(0, state.layout().rows() - 1);
            assertThat(screen.cursorColumn()).isBetween(0, state.layout().columns() - 1);
        }
        if (!browser.inTree() && browser.disk().size() > 0) {
            assertThat(browser.selected().contains(browser.cursor())).isTrue();
        }
    }
}
