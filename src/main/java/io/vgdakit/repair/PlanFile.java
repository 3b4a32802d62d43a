package io.vgdakit.repair;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A plan as a file, to be read by a person and applied later. The format is in the description of this package. */
public final class PlanFile {

    private static final String PLAN = "vgdakit-plan";
    private static final String VERSION = "1";
    private static final String OBJECTION = "objection";
    private static final String REQUIREMENT = "requirement";
    private static final int REQUIREMENT_FIELDS = 5;

    private PlanFile() {
    }

    /**
     * Writes a plan into a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file exists
     */
    public static void write(Plan plan, Path file) throws IOException, Refusal {
        try (JournalOutput output = new FileStorage().createJournal(file.toAbsolutePath())) {
            var out = new RecordWriter(output);
            out.write(PLAN, VERSION);
            for (String objection : plan.objections()) {
                out.write(OBJECTION, objection);
            }
            for (Requirement r : plan.requirements()) {
                out.write(REQUIREMENT, r.image().toString(), Long.toString(r.offset()), Integer.toString(r.length()), r.sha256());
            }
            EditRecords.write(out, plan.images(), plan);
            output.force();
        }
    }

    /**
     * Reads a plan. It is checked as when it was made; whether the images still fit is found out when it is applied.
     *
     * @throws Refusal when the file is not exactly a whole plan
     */
    public static Plan read(Path file) throws IOException, Refusal {
        try (InputStream stream = InputFiles.open(file)) {
            return read(new RecordReader(file.toString(), stream));
        }
    }

    private static Plan read(RecordReader in) throws IOException, Refusal {
        List<String> objections = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        List<ImageIdentity> images = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        if (!in.next(PLAN, 2).get(1).equals(VERSION)) {
            throw in.damaged("this is a plan of another version; expected version " + VERSION);
        }
        List<String> record = in.next().orElseThrow(in::cutOff);
        while (record.get(0).equals(OBJECTION)) {
            objections.add(in.require(record, OBJECTION, 2).get(1));
            record = in.next().orElseThrow(in::cutOff);
        }
        while (record.get(0).equals(REQUIREMENT)) {
            requirements.add(requirement(in, in.require(record, REQUIREMENT, REQUIREMENT_FIELDS)));
            record = in.next().orElseThrow(in::cutOff);
        }
        record = EditRecords.readImages(in, record, images);
        while (!EditRecords.isWhole(in, record, edits.size())) {
            edits.add(EditRecords.edit(in, record, images));
            record = in.next().orElseThrow(in::cutOff);
        }
        if (!in.atEnd()) {
            throw in.damaged("there is something behind the end of the plan");
        }
        return new Plan(images, edits, requirements, objections);
    }

    private static Requirement requirement(RecordReader in, List<String> record) throws Refusal {
        try {
            return new Requirement(EditRecords.path(in, record.get(1)), EditRecords.number(in, record.get(2)),
                    Math.toIntExact(EditRecords.number(in, record.get(3))), EditRecords.sha256(in, record.get(4)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw in.damaged("a requirement that cannot be");
        }
    }
}
