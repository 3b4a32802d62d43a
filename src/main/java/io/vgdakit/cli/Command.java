package io.vgdakit.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Every command of the program, in the order of the help. */
enum Command {
    READVGDA(ReadvgdaCommand::new),
    LQUERYPV(LquerypvCommand::new),
    LQUERYVG(LqueryvgCommand::new),
    GETLVCB(GetlvcbCommand::new),
    LSVGFS(LsvgfsCommand::new),
    LSPV(LspvCommand::new),
    LSVG(LsvgCommand::new),
    LSLV(LslvCommand::new),
    CHECK(CheckCommand::new),
    VG_STATUS(VgStatusCommand::new),
    MIRRORS(MirrorsCommand::new),
    BOOT_CHECK(BootCheckCommand::new),
    DIFF(DiffCommand::new),
    CLASSIFY(ClassifyCommand::new),
    WHERE(WhereCommand::new),
    DESCRIBE(DescribeCommand::new),
    MAP(MapCommand::new),
    DETECT(DetectCommand::new),
    DUMP(DumpCommand::new),
    GET(GetCommand::new),
    HEX(HexCommand::new),
    EXPLAIN_ID(ExplainIdCommand::new),
    EVIDENCE(EvidenceCommand::new),
    EXTRACT(ExtractCommand::new),
    COMPARE_COPIES(CompareCopiesCommand::new),
    SERVE(ServeCommand::new),
    DMTABLE(DmtableCommand::new),
    FREE(FreeCommand::new),
    EXPORT_MAPS(ExportMapsCommand::new),
    MKVGDATA(MkvgdataCommand::new),
    SCAN(ScanCommand::new),
    CARVE(CarveCommand::new),
    IMPORT_MAP(ImportMapCommand::new),
    REBUILD_MAP(RebuildMapCommand::new),
    UNDELETE(UndeleteCommand::new),
    WHAT_WAS_OVERWRITTEN(WhatWasOverwrittenCommand::new),
    REPORT(ReportCommand::new),
    REPAIR(RepairCommand::new),
    APPLY(ApplyCommand::new),
    UNDO(UndoCommand::new),
    JOURNAL(JournalCommand::new),
    BACKUP(BackupCommand::new),
    RESTORE(RestoreCommand::new),
    EXPORT(ExportCommand::new),
    IMPORT(ImportCommand::new),
    SET(SetCommand::new),
    RENAME_LV(RenameLvCommand::new),
    RESTAMP(RestampCommand::new),
    FIX_CLONE(FixCloneCommand::new),
    CHDEV(ChdevCommand::new),
    INJECT(InjectCommand::new);

    private final Supplier<ProgramCommand> constructor;

    Command(Supplier<ProgramCommand> constructor) {
        this.constructor = constructor;
    }

    /** The word a person types. */
    String commandName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProgramCommand create() {
        return constructor.get();
    }

    static Optional<Command> named(String word) {
        return Arrays.stream(values()).filter(command -> command.commandName().equals(word)).findFirst();
    }
}
