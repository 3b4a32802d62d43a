import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times whole processes side by side: each round runs every command once, so that noise hits all alike. Prints minimum, median and the ratio of
 * the median to that of a bare {@code java Hello}. Usage: {@code java src/test/bench/ProcessBench.java [ROUNDS]}, after {@code mvn package}.
 */
public class ProcessBench {

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 21;
        Path directory = Files.createTempDirectory("bench");
        Path hello = directory.resolve("Hello.java");
        Files.writeString(hello, "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        run(List.of(bin + "/javac", "-d", directory.toString(), hello.toString()));
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of(bin + "/java", "-cp", directory.toString(), "Hello"));
        for (String words : List.of("readvgda samples/hdisk13.img", "readvgda samples/hdisk10.img.gz", "readvgda samples/bigvg-hdisk1.img.gz",
                "lquerypv -h samples/hdisk13.img 80 10", "get lvmrec.pp_size samples/hdisk13.img", "check samples/hdisk13.img")) {
            commands.add(Stream.concat(Stream.of("target/vgdakit"), Arrays.stream(words.split(" "))).toList());
        }
        long[][] nanos = new long[commands.size()][rounds];
        for (int round = -2; round < rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                long start = System.nanoTime();
                run(commands.get(i));
                if (round >= 0) {
                    nanos[i][round] = System.nanoTime() - start;
                }
            }
        }
        for (long[] row : nanos) {
            Arrays.sort(row);
        }
        double base = nanos[0][rounds / 2];
        System.out.printf("%-60s %8s %8s %6s%n", rounds + " rounds, JDK " + Runtime.version().feature(), "min ms", "median", "ratio");
        for (int i = 0; i < commands.size(); i++) {
            String words = String.join(" ", commands.get(i).subList(i == 0 ? 3 : 1, commands.get(i).size()));
            System.out.printf("%-60s %8.0f %8.0f %6.2f%n", words, nanos[i][0] / 1e6, nanos[i][rounds / 2] / 1e6, nanos[i][rounds / 2] / base);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.waitFor();
    }
}
