package io.vgdakit.check;

import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field that holds different values in two copies of a structure.
 *
 * @param here the field in the copy that is reported
 * @param there the same field in the copy it is compared with
 */
record CopiedField(FieldValue here, FieldValue there) {

    private static final int SHOWN = 4;

    /** All fields that differ, but those that nobody writes and those that could not be read. */
    static List<CopiedField> between(OnDisk<?> here, OnDisk<?> there) {
        List<CopiedField> differences = new ArrayList<>();
        if (Arrays.equals(here.bytes(), there.bytes())) {
            return differences;
        }
        Iterator<FieldValue> other = there.fields().iterator();
        here.fields().forEach(field -> {
            var difference = new CopiedField(field, other.next());
            if (difference.real()) {
                differences.add(difference);
            }
        });
        return differences;
    }

    private boolean real() {
        return !here.field().unowned() && here.readable() && there.readable() && !Arrays.equals(here.raw(), there.raw());
    }

    /** How many fields differ. */
    static String count(List<CopiedField> differences) {
        return differences.size() + (differences.size() == 1 ? " field" : " fields");
    }

    /** The fields by name with both values, the first few of them. */
    static String text(List<CopiedField> differences) {
        String shown = differences.stream().limit(SHOWN)
                .map(d -> d.here.path() + " " + cut(d.here.text()) + " / " + cut(d.there.text())).collect(Collectors.joining(", "));
        return differences.size() > SHOWN ? shown + " and " + (differences.size() - SHOWN) + " more" : shown;
    }

    private static String cut(String value) {
        return value.length() <= 40 ? value : value.substring(0, 37) + "...";
    }
}
