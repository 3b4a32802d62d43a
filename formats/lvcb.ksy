meta:
  id: lvcb
  title: Logical volume control block
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  The first 512 bytes of a logical volume of an original or big volume group, unless it was made with `mklv -T O`. A note
  for the commands, not for the driver: an application on the raw device may overwrite it. Only the tag has a known
  place; the texts behind it are told by their shape.
doc-ref: README.md 11 (BACKUP53, LVCB1)
seq:
  - id: tag
    -orig-id: tag
    -evidence: A
    size: 9
    -show: text
    doc: '"AIX LVCB" and a NUL.'
    doc-ref: README.md 11 (LVCB1)
  - id: rest
    -orig-id: rest
    -evidence: D
    size: 503
    doc: NUL-ended texts and binary counts at places not known.
    doc-ref: README.md 11 (LVCB1)
instances:
  magic:
    value: '[0x41, 0x49, 0x58, 0x20, 0x4c, 0x56, 0x43, 0x42, 0]'
    doc: '"AIX LVCB" and a NUL.'
  tag_ok:
    value: tag == magic
