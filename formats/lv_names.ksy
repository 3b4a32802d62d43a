meta:
  id: lv_names
  title: LV name list
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  32 sectors at VGDA + vgda_len - 33 (64 sectors at VGDA + 8177 in a big volume group). Slot i (from 1) is the name of the LV with
  minor i, as 64 bytes ended by NUL.
doc-ref: README.md 9.7 (LNX, KPX)
seq:
  - id: name
    -orig-id: lvname
    -evidence: B
    size: 64
    repeat: eos
    -index-from: 1
    -show: text
    doc: Name in ASCII ended by NUL; the commands allow 15 characters.
    doc-ref: README.md 9.7 (LNX)
