package io.vgdakit.data.dm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a script of dmtable, with the rules of dmsetup(8) and of the kernel's documents of its targets, and the sectors of its devices. */
final class DmEmulator implements Closeable {

    private static final Pattern LOOP = Pattern.compile("(D\\d+)=\\$\\(losetup -r -f --show ('?)(.*)\\2\\)");
    private static final Pattern CREATE = Pattern.compile("dmsetup create --readonly (\\S+) <<EOF");
    private static final Pattern CONCISE = Pattern.compile("dmsetup create --concise \"(.*)\"");
    private static final int SECTOR = 512;

    private final Map<String, String> images = new HashMap<>();
    private final Map<String, RandomAccessFile> open = new HashMap<>();
    private final Map<String, Table> devices = new LinkedHashMap<>();

    /** The words of each line. */
    private record Table(List<String[]> lines) {

        static Table of(List<String> lines, Map<String, Table> before) {
            long start = 0;
            for (String line : lines) {
                String[] words = line.split(" ");
                assertThat(Long.parseLong(words[0])).as("tables have no holes: %s", lines).isEqualTo(start);
                start += Long.parseLong(words[1]);
                assertThat(words.length).as(line).isEqualTo(switch (words[2]) {
                    case "error" -> 3;
                    case "linear" -> 5;
                    case "striped" -> 5 + 2 * Integer.parseInt(words[3]);
                    default -> throw new AssertionError("no such target: " + line);
                });
                for (String word : words) {
                    assertThat(!word.startsWith("/dev/mapper/") || before.containsKey(word.substring(12))).as("%s is made before it is used", word).isTrue();
                }
            }
            return new Table(lines.stream().map(line -> line.split(" ")).toList());
        }
    }

    DmEmulator(List<String> script) {
        for (int i = 0; i < script.size(); i++) {
            String line = script.get(i);
            Matcher loop = LOOP.matcher(line);
            Matcher create = CREATE.matcher(line);
            Matcher concise = CONCISE.matcher(line);
            if (loop.matches()) {
                images.put(loop.group(1), loop.group(3).replace("'\\''", "'"));
            } else if (create.matches()) {
                int end = i + script.subList(i, script.size()).indexOf("EOF");
                devices.put(create.group(1), Table.of(script.subList(i + 1, end), devices));
                i = end;
            } else if (concise.matches()) {
                for (String device : concise.group(1).split(";")) {
                    String[] parts = device.split(",");
                    assertThat(List.of(parts[1], parts[2], parts[3])).containsExactly("", "", "ro");
                    devices.put(parts[0], Table.of(List.of(parts).subList(4, parts.length), devices));
                }
            } else {
                assertThat(line).matches("set -e|#.*|: \\$\\{D\\d+:\\?\\}");
            }
        }
    }

    List<String> names() {
        return List.copyOf(devices.keySet());
    }

    long sectors(String device) {
        return devices.get(device).lines().stream().mapToLong(words -> Long.parseLong(words[1])).sum();
    }

    /** A sector of a device; empty when reading it fails. */
    Optional<byte[]> sector(String device, long number) throws IOException {
        for (String[] words : devices.get(device).lines()) {
            long inside = number - Long.parseLong(words[0]);
            if (inside >= Long.parseLong(words[1])) {
                continue;
            }
            return switch (words[2]) {
                case "error" -> Optional.empty();
                case "linear" -> at(words[3], Long.parseLong(words[4]) + inside);
                default -> striped(words, Long.parseLong(words[1]), inside);
            };
        }
        throw new AssertionError("sector " + number + " is behind the end of " + device);
    }

    private Optional<byte[]> striped(String[] words, long length, long inside) throws IOException {
        int stripes = Integer.parseInt(words[3]);
        long chunk = Long.parseLong(words[4]);
        assertThat(length % (stripes * chunk)).as("whole rows of chunks").isZero();
        long number = inside / chunk;
        int stripe = (int) (number % stripes);
        return at(words[5 + 2 * stripe], Long.parseLong(words[6 + 2 * stripe]) + number / stripes * chunk + inside % chunk);
    }

    private Optional<byte[]> at(String device, long sector) throws IOException {
        if (device.startsWith("/dev/mapper/")) {
            return sector(device.substring(12), sector);
        }
        RandomAccessFile file = open.get(device);
        if (file == null) {
            file = new RandomAccessFile(images.get(device.replaceAll("[${}]", "")), "r");
            open.put(device, file);
        }
        byte[] bytes = new byte[SECTOR];
        file.seek(sector * SECTOR);
        // a table that goes over the end of a device is refused
        file.readFully(bytes);
        return Optional.of(bytes);
    }

    @Override
    public void close() throws IOException {
        for (RandomAccessFile file : open.values()) {
            file.close();
        }
    }
}
