package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    private static final Pattern URI = Pattern.compile("nbd://([0-9.]+):(\\d+)/(\\S+)  2684354560 bytes, LV datalv4 of vg_6ffba362, 10 LPs");
    private static final String NBD_MAGIC = "NBDMAGIC";
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path directory;

    @BeforeEach
    void published() {
        VgImages.of(PublishedDisks.datavg()).writeHeaders(directory);
    }

    @Test
    void listsWhatWouldBeServed() {
        assertThat(Run.of("serve", "--list", directory).out().lines()).containsExactly("datalv4  2684354560 bytes, LV datalv4 of vg_6ffba362, 10 LPs");
        assertThat(Run.of("serve", "--list", "datalv4", directory).out().lines()).hasSize(1);
        Run all = Run.of("serve", "--list", "--all", directory);
        assertThat(all.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(all.out().lines()).hasSize(4).contains(
                "free/hdisk11  1342177280 bytes, 5 free PPs of hdisk11 of vg_6ffba362, of 268435456 bytes each: 1-3, 14-15");
    }

    @Test
    void tellsHowMuchOfAnLvCannotBeRead() {
        Run one = Run.of("serve", "--list", directory.resolve("hdisk12.img"));
        assertThat(one.out()).isEqualTo("datalv4  2684354560 bytes, LV datalv4 of vg_6ffba362, 10 LPs\n");
        VgImages.of(PublishedDisks.datavg().stale(3, 15, 17)).writeHeaders(directory);
        assertThat(Run.of("serve", "--list", directory.resolve("hdisk12.img")).out())
                .isEqualTo("datalv4  2684354560 bytes, LV datalv4 of vg_6ffba362, 10 LPs, 3 of them unreadable: no disk with a copy that is not stale\n");
    }

    @ParameterizedTest
    @CsvSource({"--port=65536,expected 0 to 65535", "--port=-1,expected 0 to 65535", "--port=x,'x' is not an int", "--bind=no.such.host.invalid,no such address",
        "nosuchlv,there is vg_6ffba362: datalv4"})
    void refusesWordsThatMeanNothing(String word, String message) {
        Run run = Run.of("serve", word, directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
    }

    @Test
    void saysWhyThereIsNothingToServe() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("testvg"));
        VgImages.of(PublishedDisks.testvg()).writeHeaders(empty);
        Run noLv = Run.of("serve", empty);
        assertThat(noLv.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(noLv.err()).contains("no LV in these images");
        assertThat(Run.of("serve", "--list", "--all", empty).out().lines()).hasSize(3).allMatch(line -> line.startsWith("free/hdisk1"));
        Path scalable = Files.createDirectory(directory.resolve("scalable"));
        VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").ppSize(24).pvs(1, 100)).writeHeaders(scalable);
        Run unknown = Run.of("serve", scalable);
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(unknown.err()).contains("is a scalable volume group and the contents of its VGDA are not known");
    }

    @Test
    void oneLvAndAllContradictEachOther() {
        Run run = Run.of("serve", "--all", "datalv4", directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--all is every LV: 'datalv4' is no file, leave it or --all out");
    }

    @Test
    void saysThatAPortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--port", taken.getLocalPort(), directory);
            assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).contains("127.0.0.1:" + taken.getLocalPort() + " cannot be listened on: ");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnLoopbackOnlyUntilItIsStopped() throws Exception {
        Path err = directory.resolve("err.txt");
        Process process = start(err, "--port", "0");
        try {
            Matcher uri = firstUri(process);
            assertThat(uri.group(1)).isEqualTo("127.0.0.1");
            assertThat(uri.group(3)).isEqualTo("datalv4");
            int port = Integer.parseInt(uri.group(2));
            assertThat(greeting("127.0.0.1", port)).isEqualTo(NBD_MAGIC);
            assertThatThrownBy(() -> greeting("127.0.0.2", port)).isInstanceOf(ConnectException.class);
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
            assertThat(err).isEmptyFile();
            assertThatThrownBy(() -> greeting("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void warnsWhenOthersCanReachIt() throws Exception {
        Path err = directory.resolve("err.txt");
        Process process = start(err, "--port", "0", "--bind", "0.0.0.0");
        try {
            assertThat(greeting("127.0.0.2", Integer.parseInt(firstUri(process).group(2)))).isEqualTo(NBD_MAGIC);
            assertThat(err).content().contains("warning: whoever reaches 0.0.0.0 can read all of this; there is no password and no encryption");
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Path err, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(options));
        words.add(directory.toString());
        return ChildJvm.start(List.of(), List.of(), words, err);
    }

    private static Matcher firstUri(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        Matcher uri = URI.matcher(String.valueOf(out.readLine()));
        assertThat(uri.matches()).as(uri.toString()).isTrue();
        return uri;
    }

    private static String greeting(String host, int port) throws IOException {
        try (var socket = new Socket(host, port)) {
            return new String(socket.getInputStream().readNBytes(NBD_MAGIC.length()), StandardCharsets.US_ASCII);
        }
    }
}
