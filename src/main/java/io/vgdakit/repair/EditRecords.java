package io.vgdakit.repair;

import io.vgdakit.record.Sha256;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The records of images and edits, the same in plans and journals (see the description of this package). */
final class EditRecords {

    static final String IMAGE = "image";
    static final String EDIT = "edit";
    static final String WHOLE = "whole";

    private static final HexFormat HEX = HexFormat.of();
    private static final int IMAGE_FIELDS = 5;
    private static final int EDIT_FIELDS = 11;

    private EditRecords() {
    }

    /** Writes all images, all edits and the mark that ends them. Returns the number of edits. */
    static long write(RecordWriter out, List<ImageIdentity> images, EditSource source) throws IOException, Refusal {
        for (int i = 0; i < images.size(); i++) {
            ImageIdentity image = images.get(i);
            out.write(IMAGE, Integer.toString(i), image.path().toString(), Long.toString(image.size()), image.fingerprint());
        }
        List<Path> paths = images.stream().map(ImageIdentity::path).toList();
        long[] count = {0};
        source.forEach(edit -> {
            out.write(EDIT, Integer.toString(paths.indexOf(edit.image())), Integer.toString(edit.stage()), Long.toString(edit.offset()),
                    Integer.toString(edit.length()), HEX.formatHex(edit.oldBytes()), HEX.formatHex(edit.newBytes()),
                    Sha256.hex(edit.oldBytes()), Sha256.hex(edit.newBytes()), edit.path(), edit.reason());
            count[0]++;
        });
        out.write(WHOLE, Long.toString(count[0]));
        return count[0];
    }

    /** Reads images up to the first other record, which it returns. */
    static List<String> readImages(RecordReader in, List<String> first, List<ImageIdentity> images) throws IOException, Refusal {
        List<String> record = first;
        List<Path> paths = new ArrayList<>();
        while (record.get(0).equals(IMAGE)) {
            ImageIdentity image = image(in, in.require(record, IMAGE, IMAGE_FIELDS), images.size());
            if (paths.contains(image.path())) {
                throw in.damaged("the image " + image.path() + " is listed twice");
            }
            images.add(image);
            paths.add(image.path());
            record = in.next().orElseThrow(in::cutOff);
        }
        return record;
    }

    /** Whether a record is the mark behind the last edit. */
    static boolean isWhole(RecordReader in, List<String> record, long edits) throws Refusal {
        if (!record.get(0).equals(WHOLE)) {
            return false;
        }
        if (number(in, in.require(record, WHOLE, 2).get(1)) != edits) {
            throw in.damaged("the number of edits is wrong");
        }
        return true;
    }

    private static ImageIdentity image(RecordReader in, List<String> record, int index) throws Refusal {
        if (number(in, record.get(1)) != index) {
            throw in.damaged("images are out of order");
        }
        return new ImageIdentity(path(in, record.get(2)), number(in, record.get(3)), sha256(in, record.get(4)));
    }

    /** An absolute path without detours: one with {@code ..} could lead elsewhere tomorrow. */
    static Path path(RecordReader in, String text) throws Refusal {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute() && path.normalize().equals(path) && path.toString().equals(text)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // the same answer
        }
        throw in.damaged("'" + RecordText.escape(text) + "' is not the canonical path of an image");
    }

    static Edit edit(RecordReader in, List<String> record, List<ImageIdentity> images) throws Refusal {
        in.require(record, EDIT, EDIT_FIELDS);
        long image = number(in, record.get(1));
        if (image >= images.size()) {
            throw in.damaged("an edit of an image that is not listed");
        }
        Edit edit;
        try {
            edit = new Edit(images.get((int) image).path(), Math.toIntExact(number(in, record.get(2))), number(in, record.get(3)),
                    HEX.parseHex(record.get(5)), HEX.parseHex(record.get(6)), record.get(9), record.get(10));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw in.damaged("an edit that cannot be");
        }
        if (edit.length() != number(in, record.get(4)) || !Sha256.hex(edit.oldBytes()).equals(record.get(7))
                || !Sha256.hex(edit.newBytes()).equals(record.get(8))) {
            throw in.damaged("the old or new bytes of an edit do not agree with their length and SHA-256");
        }
        return edit;
    }

    static long number(RecordReader in, String text) throws Refusal {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer
        }
        throw in.damaged("'" + RecordText.escape(text) + "' is no number");
    }

    static String sha256(RecordReader in, String text) throws Refusal {
        if (!text.matches("[0-9a-f]{64}")) {
            throw in.damaged("'" + RecordText.escape(text) + "' is no SHA-256");
        }
        return text;
    }
}
