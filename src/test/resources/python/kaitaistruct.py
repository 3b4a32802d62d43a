"""What the modules made from formats/*.ksy need of the Kaitai runtime 0.11, for tests where it is not installed."""
import struct
from io import BytesIO

API_VERSION = (0, 11)
__version__ = "0.11"


class KaitaiStream:
    def __init__(self, io):
        self._io = io

    def is_eof(self):
        at = self._io.tell()
        end = self._io.read(1) == b""
        self._io.seek(at)
        return end

    def read_bytes(self, length):
        data = self._io.read(length)
        if len(data) < length:
            raise EOFError("requested %d bytes, got %d" % (length, len(data)))
        return data

    def read_bytes_full(self):
        return self._io.read()

    @staticmethod
    def byte_array_index(data, index):
        return data[index]

    @staticmethod
    def resolve_enum(enum, value):
        try:
            return enum(value)
        except ValueError:
            return value


def _reader(layout):
    size = struct.calcsize(layout)
    return lambda stream: struct.unpack(layout, stream.read_bytes(size))[0]


for _name, _layout in {"u1": ">B", "u2be": ">H", "u4be": ">I", "u8be": ">Q", "s1": ">b", "s2be": ">h", "s4be": ">i", "s8be": ">q"}.items():
    setattr(KaitaiStream, "read_" + _name, _reader(_layout))


class KaitaiStruct:
    def __init__(self, io):
        self._io = io
