package io.vgdakit.cli;

import io.vgdakit.repair.RenameLv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vgdakit rename-lv}. */
@Command(customSynopsis = "vgdakit rename-lv [OPTIONS] OLD NEW IMAGE...", description = {
    "Give an LV another name, in all VGDA copies of all disks of its volume group and in its LVCBs.",
    "The time stamps of the VGDA stay as they are. log= of file systems and /etc/filesystems are not changed."})
final class RenameLvCommand extends ProgramCommand {

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Override
    public Integer call() throws Exception {
        String oldName = images.takeFirst(word -> true).orElseThrow();
        String newName = images.takeFirst(word -> true).orElseThrow();
        return writing.run(images, new RenameLv(oldName, newName));
    }
}
