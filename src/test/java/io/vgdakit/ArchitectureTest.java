package io.vgdakit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.MemoryDisk;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports go one way, and each package keeps to its job. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "vgdakit");
    private static final String FRONT = "io.vgdakit";
    private static final int COMMAND_LINES = 150;

    /** Each package with those of ours that it may import, from the bottom up. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.of(
            "disk", List.of(),
            "format", List.of(),
            "record", List.of("format", "disk"),
            "layout", List.of("record", "format", "disk"),
            "vg", List.of("layout", "record", "format", "disk"),
            "check", List.of("vg", "layout", "record", "format", "disk"),
            "scan", List.of("data", "repair", "vg", "layout", "record", "format", "disk"),
            "repair", List.of("check", "vg", "layout", "record", "format", "disk"),
            "data", List.of("repair", "vg", "layout", "record", "format", "disk"),
            "view", List.of("check", "scan", "vg", "layout", "record", "format", "disk"));

    private static JavaClasses program;

    @BeforeAll
    static void importProgram() {
        program = new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    static Stream<String> packages() {
        return MAY_IMPORT.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatLiesBelowIt(String name) {
        String[] others = Stream.concat(MAY_IMPORT.keySet().stream(), Stream.of("cli"))
                .filter(other -> !other.equals(name) && !MAY_IMPORT.get(name).contains(other))
                .map(ArchitectureTest::all).toArray(String[]::new);

        check(noClasses().that().resideInAPackage(all(name)).should().dependOnClassesThat().resideInAnyPackage(others));
    }

    /** The package for other programs lies above all but the commands, which do without it. */
    @Test
    void theLibrarysFrontImportsNoCommandAndNothingImportsIt() {
        check(noClasses().that().resideInAPackage(FRONT).should().dependOnClassesThat().resideInAPackage(all("cli")));
        check(noClasses().that().resideOutsideOfPackage(FRONT).should().dependOnClassesThat().resideInAPackage(FRONT));
    }

    @Test
    void everyClassIsInAKnownPackage() {
        String[] known = Stream.concat(Stream.concat(packages(), Stream.of("cli")).map(ArchitectureTest::all), Stream.of(FRONT)).toArray(String[]::new);

        check(classes().should().resideInAnyPackage(known));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("io.vgdakit.(**)").should().beFreeOfCycles());
    }

    @Test
    void viewsReadNoDisk() {
        check(noClasses().that().resideInAPackage(all("view")).should().dependOnClassesThat().belongToAnyOf(Disks.class, MemoryDisk.class)
                .orShould().callMethod(Disk.class, "read", long.class, int.class)
                .orShould().callMethod(Disk.class, "readSectors", long.class, int.class));
    }

    @Test
    void onlyTheCommandLineKnowsPicocliJacksonAndJLine() {
        check(noClasses().that().resideOutsideOfPackage(all("cli")).should().dependOnClassesThat()
                .resideInAnyPackage("picocli..", "com.fasterxml.jackson..", "org.jline.."));
    }

    /** So a user of the library gets these two and no more. */
    @Test
    void theLibraryRestsOnKaitaisRuntimeAndCommonsIo() {
        check(classes().that().resideOutsideOfPackage(all("cli")).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", FRONT + "..", "io.kaitai.struct..", "org.apache.commons.io.."));
    }

    @Test
    void onlyPackagesThatMoveBytesOpenFileChannels() {
        check(noClasses().that().resideOutsideOfPackages(all("disk"), all("repair"), all("data"), all("scan"))
                .should().dependOnClassesThat().belongToAnyOf(FileChannel.class));
    }

    /** What is written elsewhere is a new file, or one that extract resumes. */
    @Test
    void onlyRepairsWriteToWhatIsThere() {
        check(noClasses().that().resideOutsideOfPackages(all("repair"), all("data.extract")).should().dependOnClassesThat().belongToAnyOf(RandomAccessFile.class)
                .orShould().callMethodWhere(named(FileChannel.class, "write", "truncate", "transferFrom", "map")));
        check(noClasses().that().resideOutsideOfPackages(all("repair"), all("data.extract"), all("cli")).should().accessField(StandardOpenOption.class, "WRITE")
                .orShould().dependOnClassesThat().belongToAnyOf(FileOutputStream.class)
                .orShould().callMethodWhere(named(Files.class, "write", "writeString", "newOutputStream", "newBufferedWriter", "move", "copy", "delete",
                        "deleteIfExists")));
    }

    /** A program that examines evidence does nothing on its own. */
    @Test
    void nothingStartsAProgramAndOnlyTheExportUsesTheNet() {
        check(noClasses().should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class).orShould().callMethodWhere(named(Runtime.class, "exec")));
        check(noClasses().that().resideOutsideOfPackage(all("data.nbd")).should().dependOnClassesThat()
                .haveNameMatching("java\\.n.*Socket(Channel)?|java\\.net\\.(http\\.|Http).*"));
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        check(noClasses().that().resideOutsideOfPackage(all("cli")).should().callMethod(System.class, "exit", int.class)
                .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    }

    @Test
    void commandsAreThin() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve("cli"))) {
            files.filter(file -> lines(file) > COMMAND_LINES).forEach(file -> tooLong.put(file.getFileName().toString(), lines(file)));
        }
        assertThat(tooLong).as("classes of the command line with more than %d lines", COMMAND_LINES).isEmpty();
    }

    @Test
    void theProgramWasFound() {
        assertThat(program).extracting(JavaClass::getPackageName)
                .contains(FRONT, "io.vgdakit.disk", "io.vgdakit.format", "io.vgdakit.record", "io.vgdakit.layout", "io.vgdakit.vg",
                        "io.vgdakit.view");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }

    private static DescribedPredicate<JavaMethodCall> named(Class<?> owner, String... methods) {
        List<String> names = List.of(methods);
        return DescribedPredicate.describe(owner.getSimpleName() + " " + names, call -> call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName()));
    }

    private static String all(String name) {
        return "io.vgdakit." + name + "..";
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
