package io.vgdakit.scan;

import java.util.List;

/** All recognisers; a whole disk is told before what it begins with. */
final class Recognisers {

    private Recognisers() {
    }

    static List<Recogniser> all() {
        return List.of(new WholeDiskRecogniser(), new IplRecogniser(), new LvmRecordRecogniser(), new ConfigRecogniser(), new BadBlockRecogniser(),
                new VgsaRecogniser(), new BigVgsaRecogniser(), new VgdaRecogniser(), new LvNamesRecogniser(), new LvcbRecogniser(), new JfsRecogniser(),
                new Jfs2Recogniser(), new Jfs2LogRecogniser(), new BootImageRecogniser());
    }
}
