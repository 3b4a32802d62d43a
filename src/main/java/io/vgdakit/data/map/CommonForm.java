package io.vgdakit.data.map;

import io.vgdakit.record.Pvid;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the maps of a pasted session: prompts with a command, comments, titles, and the list of disks that {@code lspv} prints. */
final class CommonForm implements MapForm {

    private static final Pattern COMMENT = Pattern.compile("#.*|\\*|");
    private static final Pattern PROMPT = Pattern.compile("\\S{0,80}[$#>] ?(?:\\S*/)?(?:lspv|lsvg|lslv|readvgda|cat|more|mklv|for|exit)(?: .*)?");
    private static final Pattern TITLE = Pattern.compile("([^\\s:]+):(?:/\\S*|N/A|\\?)?");
    private static final Pattern DISK = Pattern.compile("([^\\s:]+) ([0-9a-f]{16}|none) ([^\\s:]+)(?: (?:active|concurrent|locked))?");

    @Override
    public Optional<Meaning> meaning(String line) {
        Matcher title = TITLE.matcher(line);
        Matcher disk = DISK.matcher(line);
        if (COMMENT.matcher(line).matches() || PROMPT.matcher(line).matches()) {
            return Optional.of((state, draft, origin) -> {
                state.title = "";
                state.lv = "";
            });
        }
        if (title.matches()) {
            return Optional.of((state, draft, origin) -> {
                state.title = title.group(1);
                state.lv = "";
            });
        }
        if (disk.matches()) {
            return Optional.of((state, draft, origin) -> {
                if (!disk.group(2).equals("none")) {
                    draft.pvid(disk.group(1), Pvid.parse(disk.group(2)), origin);
                }
            });
        }
        return Optional.empty();
    }
}
