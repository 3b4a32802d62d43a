meta:
  id: pv_map
  title: Map of one PV
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  imports:
    - pv_header
    - pp_entry
  endian: be
doc: |
  Header and PP entries of one PV, packed to whole sectors (pv_header.map_sectors); the entries behind pp_count are slack.
doc-ref: README.md 9.4 (QINTL)
seq:
  - id: pvh
    -orig-id: pvh
    -evidence: B
    type: pv_header
    doc: The PV.
    doc-ref: README.md 9.4 (QINTL, LNX)
  - id: pp
    -orig-id: pp
    -evidence: B
    type: pp_entry
    repeat: eos
    -index-from: 1
    doc: One entry a PP.
    doc-ref: README.md 9.4 (BEIYA, LNX)
