package io.vgdakit.repair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who wrote a journal and why.
 *
 * @param id of this journal
 * @param chain id of the first journal of the chain: that of the repair, which the repairs behind it in the same file, the undo of each, the
 *     undo of that, and so on, share
 * @param undoes id of the journal that was undone; empty for a repair
 * @param tool name and version of the program
 * @param time when it was begun
 * @param command the command line, word by word
 * @param overridden objections of the plan on which a person insisted
 */
public record JournalHeader(UUID id, UUID chain, Optional<UUID> undoes, String tool, Instant time, List<String> command,
        List<String> overridden) {

    public JournalHeader {
        command = List.copyOf(command);
        overridden = List.copyOf(overridden);
    }

    /** @param chain of the journals that it is put behind; empty for the first of a file */
    static JournalHeader ofRepair(Invocation invocation, List<String> overridden, Optional<UUID> chain) {
        UUID id = UUID.randomUUID();
        return new JournalHeader(id, chain.orElse(id), Optional.empty(), invocation.tool(), invocation.time(), invocation.command(), overridden);
    }

    static JournalHeader ofUndo(JournalHeader undone, Invocation invocation) {
        return new JournalHeader(UUID.randomUUID(), undone.chain(), Optional.of(undone.id()), invocation.tool(), invocation.time(),
                invocation.command(), List.of());
    }
}
