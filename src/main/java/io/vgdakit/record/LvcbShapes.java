package io.vgdakit.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises the fields of an LVCB in the order of the only published block (capture ltesting-getlvcb-testlvcb): type, head of the LVID,
 * lvname, two times, machine id, four letters, counts, label, tail of the LVID; fs, which that block does not have, anywhere behind the times.
 * Fields may fill their space, so there need not be a NUL behind them.
 */
final class LvcbShapes {

    private static final Pattern TIME = Pattern.compile("((?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
            + "[ 1-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-6][0-9] [0-9]{4})\n");
    private static final Pattern WHOLE_LVID = Pattern.compile("(?:[0-9a-f]{32}|[0-9a-f]{16})\\.[0-9]{1,4}");
    private static final Pattern HEAD = Pattern.compile("(?<=\0|^)[0-9a-f]{24}");
    /** Where type and LVID touch: bytes 4-5 of a VGID are zero, and so are the high bytes of its milliseconds. */
    private static final Pattern TOUCHING_HEAD = Pattern.compile("[0-9a-f]{8}0000[0-9a-f]{4}0000[0-9a-f]{4}");
    private static final String TAIL_TEXT = "[0-9a-f]{8}\\.[0-9]{1,4}";
    private static final Pattern TAIL = Pattern.compile("(?:(?<![ -~])|(?<=None))" + TAIL_TEXT + "(?=\0|$)");
    private static final Pattern WORD = Pattern.compile("\0*([!-~]+)(?=\0|$)");
    private static final Pattern MACHINE_ID = Pattern.compile("\0*([0-9A-F]{9})(?![0-9A-F])");
    /** The order of relocatable and strict is unverified; interpolicy and intrapolicy differ in their letters, so their order does not matter. */
    private static final Pattern LETTERS = Pattern.compile("\0*([yn])\0*(?:([mx])\0*(im|ie|[mce])|(im|ie|[mce])\0*([mx]))\0*([yns])");
    private static final Pattern FS = Pattern.compile("(?<![ -~])(?=(?:[ -~]*:)?vfs=)[a-z]+=[ -~]*(?![ -~])(?<!" + TAIL_TEXT + ")");
    private static final Pattern MOUNT_POINT = Pattern.compile("(?<![!-~])(?:None|/[^\\x00-\\x1f\\x7f]+)(?=\0|$)");
    private static final Pattern ROOT = Pattern.compile("(?<![!-~])/(?=\0|$)");
    private static final Pattern OTHER_LABEL = Pattern.compile("(?<=\0)[!-~][ -~]{2,}(?=\0|$)");

    private final String block;
    private final List<MatchResult> times;
    private final int behindLetters;
    private final Optional<MatchResult> machineId;
    private final Optional<MatchResult> letters;
    private final Optional<MatchResult> type;
    private final Optional<MatchResult> head;
    private final Optional<MatchResult> name;
    private final Optional<MatchResult> tail;
    private final Optional<MatchResult> fs;
    private final Optional<MatchResult> label;

    /** @param bytes the block behind its tag */
    LvcbShapes(byte[] bytes) {
        this.block = new String(bytes, StandardCharsets.ISO_8859_1);
        this.times = TIME.matcher(block).results().limit(2).toList();
        int namesEnd = dated() ? times.get(0).start() : block.length();
        this.head = head(block.substring(0, namesEnd));
        int behindTimes = behindTimes();
        this.machineId = at(MACHINE_ID, behindTimes, block.length());
        this.letters = at(LETTERS, machineId.map(MatchResult::end).orElse(behindTimes), block.length());
        this.behindLetters = letters.map(MatchResult::end).orElse(behindTimes);
        this.tail = only(TAIL, block, behindLetters);
        this.fs = only(FS, block, behindLetters);
        this.label = label(without(Stream.of(tail, fs), block), behindLetters);
        this.type = head.flatMap(found -> at(WORD, 0, found.start()));
        this.name = head.filter(found -> !touched(found)).flatMap(found -> at(WORD, found.end(), namesEnd));
    }

    private boolean dated() {
        return times.size() == 2;
    }

    private int behindTimes() {
        return dated() ? times.get(1).end() : block.length();
    }

    /** Where the texts lie, in the bytes behind the tag. */
    LvcbTexts texts() {
        return new LvcbTexts(
                head.map(found -> text(found, 0, found.end())),
                tail.map(found -> text(found, 0, found.end())),
                name.map(found -> text(found, 1, dated() ? times.get(0).start() : found.end(1))),
                label.map(found -> text(found, 0, found.end())),
                fs.map(found -> text(found, 0, found.end())));
    }

    /** A group of a match; when only NULs follow up to {@code limit} it may grow into them, all but one. */
    private LvcbTexts.Text text(MatchResult found, int group, int limit) {
        int start = found.start(group);
        int end = found.end(group);
        boolean grows = limit > end && isZero(block.substring(end, limit));
        return new LvcbTexts.Text(start, block.substring(start, end), (grows ? limit - 1 : end) - start);
    }

    LvcbValues values() {
        boolean dated = dated();
        int behindTimes = behindTimes();
        LvcbCounts counts = letters.isPresent() && label.isPresent()
                ? LvcbCounts.of(block.substring(behindLetters, label.get().start()).getBytes(StandardCharsets.ISO_8859_1)) : LvcbCounts.NONE;
        boolean nothingElse = dated && counts.known() && label.isPresent() && isZero(without(Stream.of(
                type, head, name, Optional.of(times.get(0)), Optional.of(times.get(1)), machineId, letters, label, tail, fs),
                block.substring(0, behindLetters) + "\0".repeat(label.get().start() - behindLetters) + block.substring(label.get().start())));
        OptionalInt noStripes = nothingElse ? OptionalInt.of(0) : OptionalInt.empty();
        return new LvcbValues(
                type.map(word -> word.group(1)),
                head.flatMap(found -> lvid(found, tail)),
                name.map(word -> word.group(1)),
                dated ? Optional.of(times.get(0).group(1)) : Optional.empty(),
                dated ? Optional.of(times.get(1).group(1)) : Optional.empty(),
                machineId.map(found -> found.group(1)),
                letters.map(found -> found.group(1)),
                letters.map(found -> found.group(2) != null ? found.group(2) : found.group(5)),
                letters.map(found -> found.group(3) != null ? found.group(3) : found.group(4)),
                letters.map(found -> found.group(6)),
                counts.upperBound(), counts.numLps(), counts.copies(),
                label.map(found -> printable(found.group())), noStripes, noStripes,
                fs.map(found -> printable(found.group()))
                        .or(() -> dated && block.indexOf('=', behindTimes) < 0 ? Optional.of("") : Optional.empty()));
    }

    /** The LVID or its first 24 digits. */
    private static Optional<MatchResult> head(String names) {
        return WHOLE_LVID.matcher(names).results().findFirst()
                .or(() -> HEAD.matcher(names).results().findFirst())
                .or(() -> onlyOverlapping(TOUCHING_HEAD, names));
    }

    /** Whether text follows a whole LVID at once: where its minor ends is then unknown. */
    private boolean touched(MatchResult head) {
        return isWhole(head) && head.end() < block.length() && block.charAt(head.end()) != 0;
    }

    private Optional<String> lvid(MatchResult head, Optional<MatchResult> tail) {
        Optional<String> text = isWhole(head) ? Optional.of(head.group()).filter(whole -> !touched(head))
                : tail.map(found -> head.group() + found.group());
        return text.filter(found -> {
            int minor = Integer.parseInt(found.substring(found.indexOf('.') + 1));
            return minor >= 1 && minor <= Lvid.MAX_MINOR;
        });
    }

    private static boolean isWhole(MatchResult head) {
        return head.group().contains(".");
    }

    private static Optional<MatchResult> label(String rest, int from) {
        if (MOUNT_POINT.matcher(rest).find(from)) {
            return only(MOUNT_POINT, rest, from);
        }
        Matcher root = ROOT.matcher(rest);
        return root.find(from) ? Optional.of(root.toMatchResult()) : only(OTHER_LABEL, rest, from);
    }

    private Optional<MatchResult> at(Pattern shape, int from, int to) {
        Matcher matcher = shape.matcher(block).region(from, to);
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** The only match from a place on; empty when there are several. */
    private static Optional<MatchResult> only(Pattern shape, String text, int from) {
        List<MatchResult> matches = shape.matcher(text).results().filter(match -> match.start() >= from).limit(2).toList();
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }

    private static Optional<MatchResult> onlyOverlapping(Pattern shape, String text) {
        Matcher matcher = shape.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        MatchResult first = matcher.toMatchResult();
        return matcher.find(first.start() + 1) ? Optional.empty() : Optional.of(first);
    }

    /** The text with NULs in place of some parts. */
    private static String without(Stream<Optional<MatchResult>> parts, String text) {
        StringBuilder rest = new StringBuilder(text);
        parts.flatMap(Optional::stream).forEach(part -> rest.replace(part.start(), part.end(), "\0".repeat(part.end() - part.start())));
        return rest.toString();
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == 0);
    }

    private static String printable(String text) {
        return FieldValue.printable(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
