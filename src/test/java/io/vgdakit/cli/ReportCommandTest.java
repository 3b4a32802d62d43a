package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.DiskPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of {@code vgdakit report} says; what a browser makes of it is in {@link ReportPageTest}. */
class ReportCommandTest {

    private static final int LARGE_BYTES = 4 << 20;

    @TempDir
    private Path directory;

    private String page(ReportCase images, int exitCode, String... options) throws IOException {
        Path disks = Files.createDirectory(directory.resolve("disks"));
        images.write(disks);
        return page(disks, exitCode, options);
    }

    private String page(Path disks, int exitCode, String... options) throws IOException {
        Path output = directory.resolve("report.html");
        Object[] words = Arrays.copyOf(new Object[] {"report", "-o", output, disks}, 4 + options.length);
        System.arraycopy(options, 0, words, 4, options.length);
        Run run = Run.of(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        return Files.readString(output);
    }

    @Test
    void theVerdictComesFirst() throws IOException {
        String page = page(ReportCase.DAMAGED, ExitCode.DONE);
        assertThat(page).containsSubsequence("<main>", "class=\"verdict damaged\"", "Damaged: ", "Would AIX vary it on?", "<strong>only with -f</strong>",
                "all LPs of 3 of 5 LVs", "stripelv: 24 of 36 LPs", "fslv00: 0 of 20 LPs", "What to do next", "Find PV 3, PVID 003752147454a338", "vgdakit repair ", "LVs over the disks", "Quorum and vote", "Findings", "Identities", "Images");
    }

    @Test
    void aPublishedDiskAloneIsIncompleteAndNotDamaged() throws IOException {
        assertThat(page(ReportCase.ONE_DISK, ExitCode.DONE)).contains("No damage found on the disks at hand, but no image of 2 of its 3 PVs is at hand",
                "class=\"verdict incomplete\"", "<strong>only with -f</strong>").doesNotContain("class=\"finding error\"");
    }

    @Test
    void allPublishedDisksTogetherAreHealthy() throws IOException {
        Path output = directory.resolve("report.html");
        Run run = Run.of("report", "-o", output, "samples/hdisk10.img.gz", "samples/hdisk11.img.gz", "samples/hdisk12.img.gz", "--vg-name", "datavg");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(output)).contains("Healthy: no error and no warning", "<strong>yes</strong>", "3 of 3 VGDA copies count; 2 make a quorum.",
                "copy 1 of hdisk10 at PSN 136 is used, newest valid copy; of the others: 5 equal to the chosen copy.", "the images hold no LP of any LV, only the metadata",
                "data-runs=\"111 120 1 1 1 1 0\"", "Nothing has to be done", "Volume group datavg", "Sun Jan  2 00:31:47 UTC:2000");
    }

    @Test
    void findingsCarryTheirBytesAndAreMarkedOnTheMap() throws IOException {
        String page = page(ReportCase.DAMAGED, ExitCode.DONE);
        assertThat(page).contains("id=\"finding-1\"", "href=\"#finding-1\"", "class=\"mark error\"", "00000080   00000000 00000000", "ipl.pv_id")
                .contains("class=\"area damaged\"", "fill=\"url(#stale)\"");
    }

    @Test
    void aWholeSetOfPpsIsInTheTables() throws IOException {
        String page = page(ReportCase.DAMAGED, ExitCode.DONE);
        assertThat(page).contains("<th scope=\"row\">10</th>", "<td>39</td>", "<td>1 to 30</td>", "<td>1 to 34, every 3</td>", "data-runs=\"1 2 1 1 1 1 0,10 39 2 1 1 1 0,60 71 4 1 3 1 0\"");
    }

    @Test
    void hashesAreThoseOfTheBytesRead() throws Exception {
        String page = page(ReportCase.ONE_DISK, ExitCode.DONE, "--hash-images");
        byte[] image = Files.readAllBytes(directory.resolve("disks").resolve("hdisk13.img"));
        assertThat(page).contains(sha256(Arrays.copyOf(image, 4340 * 512)), sha256(image)).contains("<td>" + 4340 * 512 + "</td>");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void wholeImagesAreHashedOnlyWhenAskedFor() throws Exception {
        String page = page(ReportCase.ONE_DISK, ExitCode.DONE);
        assertThat(page).contains("not asked for").doesNotContain(sha256(Files.readAllBytes(directory.resolve("disks").resolve("hdisk13.img"))));
    }

    @Test
    void namesOfDisksNeverBecomeMarkup() throws IOException {
        String page = page(ReportCase.HOSTILE, ExitCode.DONE);
        assertThat(page).contains("&lt;/script&gt;&lt;script&gt;", "&lt;img src=x onerror=document.title=3&gt;&amp;lt;", "\">/&quot;&#39;&gt;&lt;img/src=x/onerror=document.title=2&gt;</td>").doesNotContain("<img");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
        assertThat(Pattern.compile("</script").matcher(page).results()).hasSize(1);
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        String page = page(ReportCase.DAMAGED, ExitCode.DONE);
        assertThat(page).contains("default-src &#39;none&#39;").doesNotContainPattern("(src|href)=\"(?!#)").doesNotContain("@import", "<link");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }

    @Test
    void theLargestVolumeGroupMakesAPageOfFewMebibytesInASmallHeap() throws Exception {
        Path disks = Files.createDirectory(directory.resolve("disks"));
        ReportCase.LARGE.write(disks);
        Path output = directory.resolve("report.html");
        ChildJvm.Result result = ChildJvm.run(List.of(), List.of("-Xmx64m"), List.of("report", "-o", output.toString(), disks.toString()));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(output)).contains("Healthy: ", "data-name=\"hdisk128\"", "some LVs look alike");
        assertThat(Files.size(output)).isLessThan(LARGE_BYTES);
    }

    @Test
    void severalVolumeGroupsHaveOneSentenceBeforeTheirVerdicts() throws IOException {
        Path output = directory.resolve("report.html");
        Path zero = Files.write(directory.resolve("zero.img"), new byte[1 << 20]);
        Run.of("report", "-o", output, "samples/hdisk13.img", "samples/bigvg-hdisk1.img.gz", "samples/bigvg-hdisk2.img.gz", "samples/scalevg-hdisk1.img.gz", zero);
        assertThat(Files.readString(output)).containsSubsequence(
                "3 volume groups: 1 healthy, 1 without damage, but not complete, 1 not to be judged. 1 disk of no volume group.", "class=\"verdict");
    }

    @Test
    void whatCannotBeJudgedIsNotCalledWell() throws IOException {
        Path output = directory.resolve("report.html");
        Run.of("report", "-o", output, "samples/scalevg-hdisk1.img.gz");
        assertThat(Files.readString(output)).contains("Cannot be judged: ", "<strong>cannot be told</strong>", "no rule that could be applied is broken",
                "so there is no vote").doesNotContain("Healthy");
    }

    @Test
    void disksOfNoVolumeGroupAreNamedAndThatIsNoSuccess() throws IOException {
        assertThat(page(ReportCase.NO_LVM, ExitCode.UNREADABLE)).contains("No disk belongs to a volume group", "zero: all zero");
    }

    @Test
    void anImageIsNeverOverwritten() throws IOException {
        ReportCase.ONE_DISK.write(directory);
        Path image = directory.resolve("hdisk13.img");
        byte[] before = Files.readAllBytes(image);
        Run run = Run.of("report", image, "-o", image);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("exists already");
        assertThat(Files.readAllBytes(image)).isEqualTo(before);
    }

    @Test
    void numbersThatCannotBeMakeAPageToo() throws IOException {
        assertThat(page(ReportCase.IMPOSSIBLE, ExitCode.DONE)).contains("Damaged: ", "class=\"pps\"").doesNotContain("NaN", "Infinity", "h--");
    }

    @Test
    void withoutAPpSizeNothingIsDrawnToScale() throws IOException {
        Path disks = Files.createDirectory(directory.resolve("disks"));
        ReportCase.ONE_DISK.write(disks);
        Path image = disks.resolve("hdisk13.img");
        Files.write(image, new DiskPatch(Files.readAllBytes(image)).setBoth("vgda[*].vgh.pp_size", 0).bytes());
        assertThat(page(disks, ExitCode.DONE)).contains("not drawn to scale").doesNotContain("class=\"pps\"");
    }
}
