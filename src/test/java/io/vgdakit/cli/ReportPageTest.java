package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Programs;
import io.vgdakit.testing.Programs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of {@code vgdakit report} in a real browser. */
class ReportPageTest {

    /** Says what the page did, in its title; run in a copy of the page without its policy, which would not let it. */
    private static final String DRIVER = """
            <script>
            const map = document.querySelector('.pps');
            const keys = map.querySelector('[role=slider]');
            const said = [];
            const tell = () => said.push(keys.getAttribute('aria-valuetext'));
            const press = key => { keys.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})); tell(); };
            keys.focus(); tell();
            ['PageDown', 'ArrowRight', 'PageUp', 'End', 'ArrowRight', 'Home', 'ArrowLeft'].forEach(press);
            const picture = map.querySelector('svg').getBoundingClientRect();
            map.querySelector('svg').dispatchEvent(new MouseEvent('mousemove', {clientX: picture.left + picture.width * .999, clientY: picture.top + 5}));
            tell();
            said.push(keys.querySelectorAll('text').length + ' cells', keys.querySelectorAll('.cursor').length + ' cursor');
            document.title = said.join(' | ');
            </script>
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void needsABrowser() {
        Programs.assumeInstalled("chromium", "chromium");
    }

    private String page(ReportCase images) throws IOException {
        Path disks = Files.createDirectory(directory.resolve("disks"));
        images.write(disks);
        Path output = directory.resolve("report.html");
        Run.of("report", "-o", output, disks);
        return Files.readString(output);
    }

    /** The document as it is after its scripts ran, behind what the browser has to complain about. */
    private String browse(String page) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("page.html"), page);
        Result result = Programs.run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile"), "--window-size=1280,900", "--dump-dom", file.toUri());
        assertThat(result.exitCode()).as(result.out()).isZero();
        return result.out();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageRunsWithoutComplaint(ReportCase images) throws Exception {
        String document = browse(page(images));
        assertThat(document).contains("</html>").doesNotContain("CONSOLE");
        long maps = document.split("class=\"pps\"", -1).length - 1L;
        assertThat(document.split("role=\"slider\"", -1).length - 1L).isEqualTo(maps);
    }

    @Test
    void aFaultOfTheScriptWouldBeSeen() throws Exception {
        assertThat(browse("<!DOCTYPE html><script>throw new Error('no')</script>")).contains("CONSOLE", "Uncaught Error: no");
    }

    @Test
    void namesOfDisksStayText() throws Exception {
        assertThat(browse(page(ReportCase.HOSTILE))).contains("<title>vgdakit report: vg_74595c25</title>").doesNotContain("<img");
    }

    @Test
    void aScriptThatIsNotItsOwnWouldNotRun() throws Exception {
        String broken = page(ReportCase.HOSTILE).replace("</main>", "</main><script>document.title = 'broken in'</script><img src=\"x\" onerror=\"document.title='in'\">");
        assertThat(browse(broken)).contains("<title>vgdakit report: vg_74595c25</title>", "Content Security Policy");
    }

    @Test
    void singlePpsAreToldByKeysAndMouse() throws Exception {
        String page = page(ReportCase.DAMAGED).replaceFirst("<meta http-equiv=[^>]*>", "").replace("</body>", DRIVER + "</body>");
        assertThat(browse(page)).contains("<title>PP 1: hd5, LP 1, copy 1; PSN 4352, byte 2228224"
                + " | PP 3: free; PSN 8448, byte 4325376 | PP 4: free; PSN 10496, byte 5373952 | PP 3: free; PSN 8448, byte 4325376"
                + " | PP 120: free; PSN 248064, byte 127008768 | PP 120: free; PSN 248064, byte 127008768"
                + " | PP 1: hd5, LP 1, copy 1; PSN 4352, byte 2228224 | PP 1: hd5, LP 1, copy 1; PSN 4352, byte 2228224"
                + " | PP 120: free; PSN 248064, byte 127008768 | 25 cells | 1 cursor</title>");
    }

    @Test
    void itPrints() throws Exception {
        Path file = Files.writeString(directory.resolve("page.html"), page(ReportCase.DAMAGED));
        Path pdf = directory.resolve("page.pdf");
        Programs.run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + directory.resolve("profile"),
                "--print-to-pdf=" + pdf, file.toUri());
        assertThat(pdf).isNotEmptyFile();
    }
}
