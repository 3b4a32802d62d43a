package io.vgdakit.data.nbd;

/** Numbers of the NBD protocol (the public document doc/proto.md of the NBD project). */
final class Nbd {

    static final int DEFAULT_PORT = 10809;

    static final long SERVER_MAGIC = 0x4e42444d41474943L;
    static final long OPTION_MAGIC = 0x49484156454f5054L;
    static final long OPTION_REPLY_MAGIC = 0x0003e889045565a9L;
    static final int REQUEST_MAGIC = 0x25609513;
    static final int SIMPLE_REPLY_MAGIC = 0x67446698;
    static final int STRUCTURED_REPLY_MAGIC = 0x668e33ef;

    /** Handshake flags of the server, and with the same values those of the client. */
    static final int FIXED_NEWSTYLE = 1;
    static final int NO_ZEROES = 1 << 1;

    /** Zeros behind the answer to {@link #OPT_EXPORT_NAME} unless the client wants none. */
    static final int ZEROES = 124;

    static final int OPT_EXPORT_NAME = 1;
    static final int OPT_ABORT = 2;
    static final int OPT_LIST = 3;
    static final int OPT_INFO = 6;
    static final int OPT_GO = 7;
    static final int OPT_STRUCTURED_REPLY = 8;

    static final int REP_ACK = 1;
    static final int REP_SERVER = 2;
    static final int REP_INFO = 3;
    static final int REP_ERR_UNSUP = 0x80000001;
    static final int REP_ERR_INVALID = 0x80000003;
    static final int REP_ERR_UNKNOWN = 0x80000006;

    static final int INFO_EXPORT = 0;
    static final int INFO_NAME = 1;
    static final int INFO_DESCRIPTION = 2;
    static final int INFO_BLOCK_SIZE = 3;

    /** HAS_FLAGS, READ_ONLY and CAN_MULTI_CONN: nothing but reading. */
    static final int TRANSMISSION_FLAGS = 1 | 1 << 1 | 1 << 8;

    static final int CMD_READ = 0;
    static final int CMD_WRITE = 1;
    static final int CMD_DISC = 2;
    static final int CMD_TRIM = 4;
    static final int CMD_WRITE_ZEROES = 6;

    static final int EPERM = 1;
    static final int EIO = 5;
    static final int EINVAL = 22;

    static final int REPLY_DONE = 1;
    static final int REPLY_NONE = 0;
    static final int REPLY_OFFSET_DATA = 1;
    static final int REPLY_ERROR = 0x8001;
    static final int REPLY_ERROR_OFFSET = 0x8002;

    /** Most bytes of a request that a client may rely on without asking. */
    static final int MOST_REQUEST_BYTES = 32 << 20;

    private Nbd() {
    }
}
