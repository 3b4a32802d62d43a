package io.vgdakit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vgdakit readvgda}. */
@Command(description = "Print the LVM record, VGSA and VGDA copies of disks as AIX's readvgda does.")
final class ReadvgdaCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Override
    public Integer call() throws Exception {
        return ExitCode.DONE;
    }
}
