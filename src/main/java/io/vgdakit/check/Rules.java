package io.vgdakit.check;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules, from the resource {@code rules.tsv}: code, severity, evidence, repair, title, explanation. */
public final class Rules {

    private static final Map<String, Rule> BY_CODE = load();

    private Rules() {
    }

    /** In the order of the resource, which is that of a disk. */
    public static List<Rule> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The rule of a code; empty when there is none. */
    public static Optional<Rule> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** @throws IllegalArgumentException when there is no such rule */
    static Rule rule(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no rule " + code));
    }

    private static Map<String, Rule> load() {
        try (InputStream in = Rules.class.getResourceAsStream("rules.tsv")) {
            Map<String, Rule> rules = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Rules::parse).forEach(rule -> {
                if (rules.put(rule.code(), rule) != null) {
                    throw new IllegalStateException("two rules " + rule.code());
                }
            });
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule parse(String line) {
        String[] c = line.split("\t", -1);
        return new Rule(c[0], Severity.valueOf(c[1]), Evidence.valueOf(c[2]), c[4], c[5], c[3]);
    }
}
