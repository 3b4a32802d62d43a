meta:
  id: bad_block_directory
  title: Bad-block directory
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  22 sectors at PSN 8, a backup at PSN 71: a header of 8 bytes and room for 1407 entries of 8 bytes. Sector numbers have
  28 bits, so only the first 128 GiB of a disk can be described. Modern disks leave the area zero, which is no error. A
  trailer of the same shape as the header exists; its place is not stated, directly after the last entry is expected (D).
doc-ref: README.md 6.4 (HDR bbdir.h)
seq:
  - id: id
    -orig-id: id
    -evidence: A
    size: 6
    -show: text
    doc: '"DEFECT" when valid, "UPDATE" while an update is in progress.'
    doc-ref: README.md 6.4 (HDR)
  - id: num_entries
    -orig-id: num_entries
    -evidence: A
    type: s2
    doc: Entries in use, 0 to 1407.
    doc-ref: README.md 6.4 (HDR)
  - id: entries
    -orig-id: entries
    -evidence: A
    type: bad_block
    repeat: expr
    repeat-expr: 1407
    doc: Room for 1407 entries, of which the first num_entries are in use.
    doc-ref: README.md 6.4 (HDR)
instances:
  magic:
    value: '[0x44, 0x45, 0x46, 0x45, 0x43, 0x54]'
    doc: '"DEFECT".'
  magic_update:
    value: '[0x55, 0x50, 0x44, 0x41, 0x54, 0x45]'
    doc: '"UPDATE".'
  id_ok:
    value: id == magic
  update_in_progress:
    value: id == magic_update
  is_blank:
    value: id == [0, 0, 0, 0, 0, 0] and num_entries == 0
    -evidence: C
    doc: No directory was ever written here.
  num_entries_ok:
    value: num_entries >= 0 and num_entries <= 1407
types:
  bad_block:
    doc: One bad block and where it went, 8 bytes.
    seq:
      - id: word0
        -orig-id: word0
        -evidence: A
        type: u4
        -show: hex
        doc: Bits 31-28 reason, bits 27-0 number of the bad sector.
        doc-ref: README.md 6.4 (HDR)
      - id: word1
        -orig-id: word1
        -evidence: A
        type: u4
        -show: hex
        doc: Bits 31-28 relocation status, bits 27-0 number of the sector it was relocated to.
        doc-ref: README.md 6.4 (HDR)
    instances:
      reason:
        value: (word0 >> 28) & 0xf
        doc: Who found it.
      reason_name:
        value: ((word0 >> 28) & 0xf).as<u1>
        enum: bad_block_reason
      bb_lsn:
        value: word0 & 0xfffffff
        doc: The bad sector; that it counts from PSN 0 is D.
      rel_stat:
        value: (word1 >> 28) & 0xf
      rel_lsn:
        value: word1 & 0xfffffff
        doc: The sector it was relocated to.
      needs_relocation:
        value: rel_stat & 8 != 0
enums:
  bad_block_reason:
    0: manufacturer
    0xa: diagnostic_test
    0xb: system
    0xc: manufacturing_test
