package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.Chromium;
import io.vgdakit.testing.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of {@code vgdakit report} in a real browser. */
class ReportPageTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;
    private static final int HEIGHT = 900;
    /** WCAG 2, level AA, for text. */
    private static final double LEAST_CONTRAST = 4.5;
    private static final String SAID = "document.querySelector('[role=slider]').getAttribute('aria-valuetext')";
    private static final String SHOWN = "document.querySelector('.single-text').textContent";
    private static final String CELLS = "document.querySelectorAll('.zoomed svg > rect:not(.cursor):not(.stale)').length";

    @TempDir
    private static Path directory;
    private static Chromium browser;
    private static final Map<ReportCase, Path> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        Programs.assumeInstalled("chromium", "chromium");
        browser = Chromium.start(directory.resolve("profile"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asOnAScreen() throws Exception {
        browser.media("", "light");
        browser.resize(WIDE, HEIGHT);
    }

    private static Path page(ReportCase images) throws IOException {
        if (!PAGES.containsKey(images)) {
            Path disks = Files.createDirectory(directory.resolve(images.name()));
            images.write(disks);
            PAGES.put(images, page(images.name(), disks));
        }
        return PAGES.get(images);
    }

    private static Path page(String name, Path images) {
        Path output = directory.resolve(name + ".html");
        Run.of("report", "-o", output, images);
        return output;
    }

    private static Path changed(ReportCase images, String old, String replacement) throws IOException {
        String page = Files.readString(page(images));
        assertThat(page).contains(old);
        return Files.writeString(directory.resolve("changed.html"), page.replace(old, replacement));
    }

    private static List<String> strings(String expression) throws Exception {
        List<String> strings = new ArrayList<>();
        browser.value(expression).forEach(value -> strings.add(value.asText()));
        return strings;
    }

    private static String text(String expression) throws Exception {
        return browser.value(expression).asText();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageRunsWithoutComplaintAndLoadsNothing(ReportCase images) throws Exception {
        browser.open(page(images));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.value("document.querySelectorAll('[role=slider]').length")).isEqualTo(browser.value("document.querySelectorAll('.pps').length"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsSomewhereAndEveryPictureHasAName(ReportCase images) throws Exception {
        browser.open(page(images));
        assertThat(strings("[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(to => !document.getElementById(to.slice(1)))")).isEmpty();
        assertThat(strings("[...document.querySelectorAll('svg')].filter(svg => !svg.getAttribute('aria-label') && !svg.closest('[aria-hidden]')).map(svg => svg.outerHTML)"))
                .isEmpty();
        assertThat(strings("[...document.querySelectorAll('th')].filter(th => !th.scope).map(th => th.outerHTML)")).isEmpty();
        assertThat(strings("(() => {const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i);})()")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
    void nothingIsWiderThanANarrowWindow(ReportCase images) throws Exception {
        browser.resize(NARROW, HEIGHT);
        browser.open(page(images));
        assertThat(browser.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(NARROW);
    }

    @ParameterizedTest
    @CsvSource({"'', light", "'', dark", "print, light", "print, dark"})
    void everyTextStandsOutFromItsGround(String type, String scheme) throws Exception {
        String contrast = new String(ReportPageTest.class.getResourceAsStream("contrast.js").readAllBytes(), StandardCharsets.UTF_8);
        browser.media(type, scheme);
        for (ReportCase images : List.of(ReportCase.DAMAGED, ReportCase.ONE_DISK)) {
            browser.open(page(images));
            JsonNode texts = browser.value(contrast);
            assertThat(texts.size()).isGreaterThan(50);
            texts.forEach(text -> assertThat(text.get("ratio").asDouble()).as(text.toString()).isGreaterThanOrEqualTo(LEAST_CONTRAST));
        }
    }

    @Test
    void noBadImageMakesAPageThatFails() throws Exception {
        Map<String, byte[]> images = new LinkedHashMap<>(BadImages.withoutLvm());
        images.putAll(BadImages.damaged());
        Path file = directory.resolve("bad.img");
        for (Map.Entry<String, byte[]> image : images.entrySet()) {
            Files.write(file, image.getValue());
            Path page = page("bad", file);
            browser.open(page);
            assertThat(browser.complaints()).as(image.getKey()).isEmpty();
            assertThat(strings("[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).map(a => a.value).filter(v => /NaN|Infinity/.test(v))"))
                    .as(image.getKey()).isEmpty();
            Files.delete(page);
        }
    }

    @Test
    void aFaultOrALoadWouldBeSeen() throws Exception {
        browser.open(Files.writeString(directory.resolve("fault.html"), "<!DOCTYPE html><img src='http://127.0.0.1:9/x'><script>console.warn('w');throw new Error('no')</script>"));
        assertThat(browser.complaints()).anyMatch(text -> text.contains("Error: no")).anyMatch(text -> text.contains("\"w\""));
        assertThat(browser.requests()).contains("http://127.0.0.1:9/x");
    }

    @Test
    void namesOfDisksStayText() throws Exception {
        browser.open(page(ReportCase.HOSTILE));
        assertThat(text("document.title")).isEqualTo("vgdakit report: vg_74595c25");
        assertThat(browser.value("document.images.length + document.scripts.length").asInt()).isEqualTo(1);
        assertThat(strings("[...document.querySelectorAll('figcaption strong')].map(e => e.textContent)"))
                .containsExactly(ReportCase.HOSTILE_LV, "fslv00", ReportCase.LONG_LV, "\\x9b".repeat(64));
        assertThat(text("document.body.textContent")).contains(ReportCase.HOSTILE_LABEL, ReportCase.LONG_LABEL, ReportCase.HOSTILE_DISK);
        browser.press("Tab");
        browser.value("document.querySelector('[role=slider]').focus()");
        browser.press("PageDown");
        assertThat(text(SAID)).startsWith("PP 2: " + ReportCase.HOSTILE_LV + ", LP 1, copy 1");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aScriptThatIsNotItsOwnWouldNotRun() throws Exception {
        browser.open(changed(ReportCase.HOSTILE, "</main>", "</main><script>document.title = 'broken in'</script><img src=\"x\" onerror=\"document.title='in'\">"));
        assertThat(text("document.title")).isEqualTo("vgdakit report: vg_74595c25");
        assertThat(browser.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void singlePpsAreToldByKeys() throws Exception {
        browser.open(page(ReportCase.DAMAGED));
        browser.value("document.querySelector('[role=slider]').focus()");
        assertPp("PP 1: hd5, LP 1, copy 1; PSN 4352, byte 2228224");
        assertAll(
                () -> assertPp("PP 3: free; PSN 8448, byte 4325376", "PageDown"),
                () -> assertPp("PP 4: free; PSN 10496, byte 5373952", "ArrowRight"),
                () -> assertPp("PP 3: free; PSN 8448, byte 4325376", "PageUp"),
                () -> assertPp("PP 120: free; PSN 248064, byte 127008768", "End", "ArrowRight"),
                () -> assertPp("PP 1: hd5, LP 1, copy 1; PSN 4352, byte 2228224", "Home", "ArrowLeft"));
        assertThat(browser.value(CELLS).asInt()).isEqualTo(25);
        browser.press("+", "+");
        assertThat(browser.value(CELLS).asInt()).isEqualTo(5);
        assertThat(text("document.querySelector('.zoomed svg').textContent")).contains("PP 1hd5LP 1, copy 1");
        browser.press("-", "-", "-", "-");
        assertThat(browser.value(CELLS).asInt()).isEqualTo(120);
        browser.press("Escape");
        assertThat(text(SAID)).isEqualTo("the whole disk");
    }

    private static void assertPp(String text, String... keys) throws Exception {
        browser.press(keys);
        assertThat(text(SAID)).isEqualTo(text);
        assertThat(text(SHOWN)).isEqualTo(text);
    }

    @Test
    void singlePpsAreToldUnderTheMouseAndHeldByAClick() throws Exception {
        browser.open(page(ReportCase.DAMAGED));
        browser.value("document.querySelector('.pps').scrollIntoView({block: 'center'})");
        JsonNode frame = browser.value("(() => {const r = document.querySelector('.pps svg').getBoundingClientRect(); return [r.left, r.top, r.width, r.height];})()");
        double left = frame.get(0).asDouble();
        double middle = frame.get(1).asDouble() + frame.get(3).asDouble() / 2;
        double width = frame.get(2).asDouble();
        browser.move(left + 1, middle);
        assertThat(text(SHOWN)).contains("before PP 1, see the metadata below");
        browser.move(left + width * .2, middle);
        assertThat(text(SHOWN)).startsWith("PP 23: datalv, LP 14, copy 1; PSN ");
        browser.click(left + width * .2, middle);
        browser.move(left + width * .5, middle);
        assertThat(text(SHOWN)).startsWith("PP 23: ");
        browser.value("document.querySelector('[role=slider]').focus()");
        browser.press("Enter");
        browser.move(left + width * .55, middle);
        assertThat(text(SHOWN)).startsWith("PP 66: stripelv, LP 19, copy 1; PSN 137472");
    }

    @Test
    void everyStopOfTheTabKeyIsSeen() throws Exception {
        browser.open(page(ReportCase.DAMAGED));
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            browser.press("Tab");
            stops.add(text("(e => e.tagName.toLowerCase() + ' ' + (e.getAttribute('role') || '') + ' ' + getComputedStyle(e).outlineStyle)(document.activeElement)"));
        }
        assertThat(stops).contains("div slider solid", "button  solid", "summary  solid", "a  solid").allMatch(stop -> stop.endsWith(" solid") || stop.startsWith("body"));
    }

    @Test
    void findingsAndTheirMarksLeadToEachOther() throws Exception {
        browser.open(page(ReportCase.DAMAGED));
        assertThat(strings("[...document.querySelectorAll('.finding')].filter(f => !document.querySelector('.disk a[href=\"#' + f.id + '\"]')).map(f => f.id)")).isEmpty();
        assertThat(strings("[...document.querySelectorAll('.finding')].map(f => f.querySelector('.note a').getAttribute('href').split('-')[0])")).hasSize(7).containsOnly("#mark");
        assertThat(text("document.querySelector(document.querySelector('#finding-1 .note a').getAttribute('href')).getAttribute('aria-label')"))
                .startsWith("error LVMREC-001 at PSN 70: ");
    }

    @Test
    void anAssistiveProgramIsToldEverything() throws Exception {
        browser.open(page(ReportCase.DAMAGED));
        List<String> told = new ArrayList<>();
        browser.call("Accessibility.getFullAXTree", Map.of()).get("nodes")
                .forEach(node -> told.add(node.path("role").path("value").asText() + ": " + node.path("name").path("value").asText()));
        assertThat(told).contains("slider: PP of hdisk1", "heading: Findings", "table: Disks of vg_74595c25", "rowheader: 1", "columnheader: PVID", "list: What the patterns of PPs mean").anyMatch(text -> text.startsWith("link: error LVMREC-001 at PSN 70"));
    }

    @Test
    void itPrintsWhatTheScreenSaysButForTheHandles() throws Exception {
        browser.open(page(ReportCase.DAMAGED));
        assertThat(new String(browser.print(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        browser.media("print", "dark");
        String hidden = "(css => [...document.querySelectorAll(css)].filter(e => e.checkVisibility()).length)";
        assertThat(Stream.of(".zoomed", "nav").map(css -> seen(hidden, css))).containsOnly(0);
        assertThat(seen(hidden, ".bytes pre")).isEqualTo(7);
        assertThat(seen(hidden, ".print-only")).isEqualTo(1);
        assertThat(text("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    }

    private static int seen(String function, String css) {
        try {
            return browser.value(function + "('" + css + "')").asInt();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
