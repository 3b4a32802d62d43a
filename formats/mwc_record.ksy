meta:
  id: mwc_record
  title: Mirror write consistency cache record
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  One sector; two of them at PSN 2 and 3 are written by turns (scalable volume group, PSN 100-119). It names the logical
  track groups that may differ between mirror copies after a crash. This is a working reading, 8 + 62 * 8 + 8 = 512; the
  bytes of an entry are unknown.
doc-ref: README.md 6.3 (HDR; IBM-RS; MWCC)
seq:
  - id: beg_sec
    -orig-id: beg_sec
    -evidence: D
    type: u4
    -show: time
    doc: Begin stamp, seconds since 1970.
    doc-ref: README.md 6.3 (MWCC)
  - id: beg_nsec
    -orig-id: beg_nsec
    -evidence: D
    type: u4
    doc: Begin stamp, nanoseconds.
    doc-ref: README.md 6.3 (MWCC)
  - id: entries
    -orig-id: entries
    -evidence: D
    size: 8
    repeat: expr
    repeat-expr: 62
    doc: 62 slots, one a logical track group; layout unknown.
    doc-ref: README.md 6.3 (MWCC)
  - id: end_sec
    -orig-id: end_sec
    -evidence: D
    type: u4
    -show: time
    doc: End stamp, seconds since 1970.
    doc-ref: README.md 6.3 (MWCC)
  - id: end_nsec
    -orig-id: end_nsec
    -evidence: D
    type: u4
    doc: End stamp, nanoseconds.
    doc-ref: README.md 6.3 (MWCC)
instances:
  stamps_ok:
    value: beg_sec == end_sec and beg_nsec == end_nsec
    -evidence: D
    doc: The record was written whole.
  nsec_ok:
    value: beg_nsec < 1000000000 and end_nsec < 1000000000
    -evidence: D
