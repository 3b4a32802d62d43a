meta:
  id: lv_entry_big
  title: LV entry of a big volume group
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  imports:
    - lv_entry
  endian: be
doc: |
  424 bytes: the working reading is an entry as in an original volume group, then 392 bytes kept verbatim in which an LVCB
  is looked for by shape. Not verified by any dump.
doc-ref: README.md 4.3, 9.3, 10.8
seq:
  - id: entry
    -orig-id: entry
    -evidence: D
    type: lv_entry
    doc: The same 32 bytes as in an original volume group.
    doc-ref: README.md 10.8
  - id: reserved
    -orig-id: reserved
    -evidence: D
    size: 392
    doc: Kept verbatim; may hold a copy of the LVCB.
    doc-ref: README.md 9.3
