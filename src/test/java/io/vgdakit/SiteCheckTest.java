package io.vgdakit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that reads the site through finds what is wrong with it. */
class SiteCheckTest {

    private static final String NAVIGATION = "<nav><a href=\"index.html\">Start</a> <a href=\"b.html#there\">B</a></nav>";

    @TempDir
    private Path site;

    @Test
    void aSiteWithoutFaultsPasses() throws Exception {
        page("index.html", "Start", NAVIGATION + "<h1>Start</h1><a href=\"https://example.org/\">elsewhere</a>");
        page("b.html", "B", NAVIGATION + "<h1 id=\"there\">B</h1>");

        assertThat(check()).isEqualTo(new Programs.Result(0, ""));
    }

    @Test
    void everyFaultIsTold() throws Exception {
        page("index.html", "Start", NAVIGATION + "<h1>Start</h1><a href=\"none.html\">x</a><a href=\"b.html#nowhere\">x</a><a href=\"#here\">x</a>"
                + "<a href=\"../outside.html\">x</a><img src=\"https://example.org/a.png\" alt=\"x\"/>");
        page("b.html", " ", "<h1 id=\"there\">B</h1><h1 id=\"there\">B</h1><script></script><img src=\"b.html\"/>");
        page("orphan.html", "Orphan", NAVIGATION + "<h1>Orphan</h1><p>");

        Programs.Result result = check();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out().lines()).hasSize(13).anyMatch(line -> line.startsWith("orphan.html: not well-formed")).contains(
                "index.html: dead link none.html", "index.html: dead anchor b.html#nowhere", "index.html: dead anchor #here",
                "index.html: dead link ../outside.html", "index.html: loads https://example.org/a.png",
                "b.html: no title", "b.html: no navigation", "b.html: 2 first headings", "b.html: two elements with id there", "b.html: a script",
                "b.html: a picture without text: b.html", "index.html: no other page links to it");
    }

    @Test
    void aPageThatNothingLeadsToAndASiteWithoutPagesAreFaults() throws Exception {
        assertThat(check().out()).endsWith(": no page\n");

        page("index.html", "Start", NAVIGATION.replace("b.html#there", "index.html") + "<h1>Start</h1>");
        assertThat(check().out()).isEqualTo("index.html: no other page links to it\n");
    }

    private void page(String name, String title, String body) throws IOException {
        Files.writeString(site.resolve(name), "<!DOCTYPE html>\n<html lang=\"en\"><head><title>" + title + "</title></head><body>" + body + "</body></html>");
    }

    private Programs.Result check() throws IOException, InterruptedException {
        return Programs.run(Path.of(System.getProperty("java.home"), "bin", "java"), Path.of("src/build/site/SiteCheck.java"), site);
    }
}
