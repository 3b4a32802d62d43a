meta:
  id: jfs2_log
  title: JFS2 external log superblock
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  At byte 0x1000 of a logical volume of type jfs2log; log pages of 4096 bytes follow from byte 0x2000. A log inside the
  file system (inline log) has none.
doc-ref: README.md 12.4 (HDR j2/*.h)
seq:
  - id: s_magic
    -orig-id: magic
    -evidence: A
    type: u4
    -show: hex
    doc: Magic, "J2XL" 0x4A32584C.
    doc-ref: README.md 12.4 (HDR)
  - id: s_version
    -orig-id: version
    -evidence: A
    type: u4
    doc: Version, 1.
    doc-ref: README.md 12.4 (HDR)
  - id: s_serial
    -orig-id: serial
    -evidence: A
    type: u4
    doc: Serial number of the log.
    doc-ref: README.md 12.4 (HDR)
  - id: s_size
    -orig-id: size
    -evidence: A
    type: u4
    doc: Size of the log in pages of 4096 bytes.
    doc-ref: README.md 12.4 (HDR)
  - id: s_flag
    -orig-id: flag
    -evidence: A
    type: u4
    -show: hex
    doc: Flags.
    doc-ref: README.md 12.4 (HDR)
  - id: s_state
    -orig-id: state
    -evidence: A
    type: u4
    doc: 0 mounted, 1 redone, 2 wrapped, 4 I/O error, 0x10 no redo.
    doc-ref: README.md 12.4 (HDR)
  - id: s_end
    -orig-id: end
    -evidence: A
    type: u4
    doc: End of the log.
    doc-ref: README.md 12.4 (HDR)
  - id: s_active
    -orig-id: active
    -evidence: A
    size: 384
    doc: 96 words of bits, one for each file system that uses the log.
    doc-ref: README.md 12.4 (HDR)
  - id: rest
    -orig-id: rest
    -evidence: A
    size-eos: true
    doc: The rest of the page.
    doc-ref: README.md 12.4 (HDR)
instances:
  primary_offset:
    value: 0x1000
    -evidence: A
    doc: Byte of the logical volume at which the superblock begins.
  magic:
    value: 0x4a32584c
    doc: J2XL.
  magic_ok:
    value: s_magic == magic
  version_ok:
    value: s_version == 1
  size_ok:
    value: s_size > 2
    doc: Room for more than the pages before the first record.
  state_ok:
    value: (s_state & 0xffffffe8) == 0
    doc: No bit but the known ones.
