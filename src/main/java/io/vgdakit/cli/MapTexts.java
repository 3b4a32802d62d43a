package io.vgdakit.cli;

import io.vgdakit.data.map.MapReader;
import io.vgdakit.data.map.MapReader.Imported;
import io.vgdakit.data.map.MklvMap;
import io.vgdakit.repair.InputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Texts that hold the maps of LVs. */
final class MapTexts {

    private static final int MAX_BYTES = 16 << 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--mklv", paramLabel = "LV[:COPIES]=FILE",
            description = "A map file of mklv -m, which does not name its LV; when it is named LV.map, it is enough to give it as a text.")
    private Map<String, Path> mklv = Map.of();

    /** Whether none is given here. */
    boolean none() {
        return mklv.isEmpty();
    }

    /** What no text says. */
    static Imported nothing() {
        return new MapReader().imported();
    }

    /**
     * Reads all of them; what is wrong in them is in the result.
     *
     * @throws IOException when one cannot be read
     */
    Imported read(List<Path> texts) throws IOException {
        if (texts.isEmpty() && mklv.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no TEXT to read a map from");
        }
        var reader = new MapReader();
        for (Path text : texts) {
            reader.read(text.toString(), Optional.empty(), lines(text));
        }
        for (Map.Entry<String, Path> file : mklv.entrySet()) {
            reader.read(file.getValue().toString(), Optional.of(mklvMap(file.getKey())), lines(file.getValue()));
        }
        return reader.imported();
    }

    private MklvMap mklvMap(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 2 || parts[0].isBlank() || parts.length == 2 && !parts[1].matches("[123]")) {
            throw new ParameterException(spec.commandLine(), "--mklv " + text + ": expected LV or LV:COPIES, with 1 to 3 copies");
        }
        return new MklvMap(parts[0], parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
    }

    /**
     * The lines of a text; bytes that are no UTF-8 are kept as signs that no line has.
     *
     * @throws IOException when it cannot be read, is longer than any listing of a volume group, or is no text
     */
    static List<String> lines(Path text) throws IOException {
        byte[] bytes;
        try (InputStream in = InputFiles.open(text)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new IOException(text + ": more than " + MAX_BYTES + " bytes; expected the text of lspv -M or its like");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new IOException(text + ": no text: byte " + i + " is 0; expected the text of lspv -M or its like");
            }
        }
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
