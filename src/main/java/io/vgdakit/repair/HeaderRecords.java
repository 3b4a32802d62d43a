package io.vgdakit.repair;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records at the start of a journal (see the description of this package). */
final class HeaderRecords {

    private static final String JOURNAL = "vgdakit-journal";
    private static final String VERSION = "1";

    /** The first record of a journal. */
    static final String[] FIRST = {JOURNAL, VERSION};

    private static final String ID = "id";
    private static final String TOOL = "tool";
    private static final String TIME = "time";
    private static final String COMMAND = "command";
    private static final String OVERRIDDEN = "overridden";
    private static final String NONE = "-";
    private static final int ID_FIELDS = 4;

    private HeaderRecords() {
    }

    static void write(RecordWriter out, JournalHeader header) throws IOException {
        out.write(FIRST);
        out.write(ID, header.id().toString(), header.chain().toString(), header.undoes().map(UUID::toString).orElse(NONE));
        out.write(TOOL, header.tool());
        out.write(TIME, header.time().toString());
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(header.command());
        out.write(command);
        for (String objection : header.overridden()) {
            out.write(OVERRIDDEN, objection);
        }
    }

    /** Reads the first record. */
    static void begin(RecordReader in) throws IOException, Refusal {
        if (!in.next(JOURNAL, FIRST.length).get(1).equals(VERSION)) {
            throw in.damaged("this is a journal of another version; expected version " + VERSION);
        }
    }

    /** Reads the records behind the first one. */
    static JournalHeader read(RecordReader in) throws IOException, Refusal {
        List<String> ids = in.next(ID, ID_FIELDS);
        UUID id = uuid(in, ids.get(1));
        UUID chain = uuid(in, ids.get(2));
        Optional<UUID> undoes = ids.get(3).equals(NONE) ? Optional.empty() : Optional.of(uuid(in, ids.get(3)));
        String tool = in.next(TOOL, 2).get(1);
        Instant time = time(in, in.next(TIME, 2).get(1));
        List<String> command = in.next().orElseThrow(in::cutOff);
        in.require(command, COMMAND, command.size());
        return new JournalHeader(id, chain, undoes, tool, time, command.subList(1, command.size()), List.of());
    }

    /** Reads objections up to the first other record, which it returns. */
    static List<String> readOverridden(RecordReader in, List<String> overridden) throws IOException, Refusal {
        List<String> record = in.next().orElseThrow(in::cutOff);
        while (record.get(0).equals(OVERRIDDEN)) {
            overridden.add(in.require(record, OVERRIDDEN, 2).get(1));
            record = in.next().orElseThrow(in::cutOff);
        }
        return record;
    }

    private static UUID uuid(RecordReader in, String text) throws Refusal {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // the same answer
        }
        throw in.damaged("'" + RecordText.escape(text) + "' is no journal id");
    }

    private static Instant time(RecordReader in, String text) throws Refusal {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw in.damaged("'" + RecordText.escape(text) + "' is no time");
        }
    }
}
