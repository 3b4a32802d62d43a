import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Times one {@code check} of many header-only images against one run an image. The images are sparse copies of {@code samples/hdisk13.img}, each
 * with a PVID and a VGID of its own. Usage: {@code java src/test/bench/ManyImagesBench.java [IMAGES]}, after {@code mvn package}.
 */
public class ManyImagesBench {

    private static final int SECTOR = 512;
    private static final int BLOCK = 4096;
    private static final int PVID_BYTES = 8;
    private static final int VGID_BYTES = 16;

    public static void main(String[] args) throws Exception {
        int images = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        Path directory = Files.createTempDirectory("bench");
        try {
            byte[] sample = Files.readAllBytes(Path.of("samples/hdisk13.img"));
            for (int i = 0; i < images; i++) {
                writeSparse(directory.resolve("disk" + i + ".img"), other(sample, i + 1));
            }
            double together = seconds(directory);
            double apart = 0;
            for (int i = 0; i < images; i++) {
                apart += seconds(directory.resolve("disk" + i + ".img"));
            }
            System.out.printf("%d images: one run %.2f s, one run each %.1f s, ratio %.1f%n", images, together, apart, apart / together);
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private static double seconds(Path images) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder("target/vgdakit", "check", images.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (process.waitFor() > 1) {
            throw new IllegalStateException(images + ": exit code " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The sample with another number in its PVID and its VGID, wherever these stand. */
    private static byte[] other(byte[] sample, int number) {
        byte[] pvid = Arrays.copyOfRange(sample, 0x80, 0x80 + PVID_BYTES);
        byte[] vgid = Arrays.copyOfRange(sample, 7 * SECTOR + 4, 7 * SECTOR + 4 + VGID_BYTES);
        byte[] copy = sample.clone();
        for (byte[] id : new byte[][] {pvid, vgid}) {
            for (int at = 0; at + id.length <= copy.length; at += Integer.BYTES) {
                if (Arrays.equals(sample, at, at + id.length, id, 0, id.length)) {
                    ByteBuffer.wrap(copy).putInt(at + id.length - Integer.BYTES, number);
                }
            }
        }
        return copy;
    }

    private static void writeSparse(Path file, byte[] bytes) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(bytes.length);
            for (int at = 0; at < bytes.length; at += BLOCK) {
                int end = Math.min(bytes.length, at + BLOCK);
                if (!Arrays.equals(bytes, at, end, new byte[end - at], 0, end - at)) {
                    out.seek(at);
                    out.write(bytes, at, end - at);
                }
            }
        }
    }
}
