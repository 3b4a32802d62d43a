package io.vgdakit.cli;

import io.vgdakit.record.Vgid;
import io.vgdakit.vg.GroupNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --vg-name}: names of volume groups, which are not on disk. It goes before the names file. */
final class GroupNameOption {

    /**
     * @param vgid of the volume group; empty for the only one
     * @param name for it
     */
    record GroupName(Optional<Vgid> vgid, String name) {
    }

    /** {@code NAME} or {@code VGID=NAME}. */
    static final class Converter implements ITypeConverter<GroupName> {

        @Override
        public GroupName convert(String value) {
            int equals = value.indexOf('=');
            try {
                return equals < 0 ? new GroupName(Optional.empty(), value)
                        : new GroupName(Optional.of(Vgid.parse(value.substring(0, equals))), value.substring(equals + 1));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Option(names = "--vg-name", paramLabel = "[VGID=]NAME", converter = Converter.class,
            description = "Name a volume group; without VGID the only one there is.")
    private List<GroupName> given = new ArrayList<>();

    /** The names given for volume groups, those of the option before those of the file. */
    GroupNames names(NamesFile file) {
        Map<Vgid, String> byVgid = new HashMap<>(file.volumeGroups());
        given.forEach(name -> name.vgid().ifPresent(vgid -> byVgid.put(vgid, name.name())));
        return new GroupNames(Map.copyOf(byVgid), only().orElse(""));
    }

    /** The name given without VGID. */
    Optional<String> only() {
        return given.stream().filter(name -> name.vgid().isEmpty()).map(GroupName::name).findFirst();
    }
}
