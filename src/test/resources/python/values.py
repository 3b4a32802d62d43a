"""Prints what the modules made from formats/*.ksy read: a line for each value of each structure.

Arguments: folder of the modules; list with a line a structure: file, offset, length, stem. Output lines: number of the structure,
path, value. Stored fields and value instances, in any order; an enum is its name, an integer its 64 bits, bytes are hexadecimal.
"""
import gzip
import importlib
import sys
from enum import Enum
from io import BytesIO

from kaitaistruct import KaitaiStream, KaitaiStruct

sys.path.append(sys.argv[1])


def text(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Enum):
        return value.name
    return value.hex() if isinstance(value, bytes) else str(value % 2**64)


def show(number, path, value):
    if isinstance(value, KaitaiStruct):
        stored = [name for name in vars(value) if not name.startswith("_")]
        instances = [name for name, kind in vars(type(value)).items() if isinstance(kind, property)]
        for name in stored + instances:
            show(number, path + "." + name if path else name, getattr(value, name))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            show(number, "%s[%d]" % (path, index), element)
    else:
        print(number, path, text(value), sep="\t")


for count, line in enumerate(open(sys.argv[2])):
    name, offset, length, stem = line.rstrip("\n").split("\t")
    with (gzip.open if name.endswith(".gz") else open)(name, "rb") as file:
        file.seek(int(offset))
        data = file.read(int(length))
    kind = getattr(importlib.import_module(stem), "".join(word.capitalize() for word in stem.split("_")))
    show(count, "", kind(KaitaiStream(BytesIO(data))))
