meta:
  id: vgda_header
  title: VGDA header
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  First sector of each VGDA copy. The fields from `quorum` on are the working reading; vgda_header_flag is the rival.
doc-ref: README.md 9.1 (LNX, OD, QINTL)
seq:
  - id: beg_sec
    -orig-id: vgda hdr
    -evidence: A
    type: u4
    doc: Time stamp, seconds since 1970 UTC; the trailer repeats it.
    doc-ref: README.md 9.1 (LNX, OD)
  - id: beg_nsec
    -orig-id: vgda hdr
    -evidence: A
    type: u4
    doc: Time stamp, nanoseconds below 10^9.
    doc-ref: README.md 9.1 (LNX, OD)
  - id: vg_id
    -orig-id: vgh.vg_id
    -evidence: A
    size: 16
    doc: VGID, equal to that of the LVM record.
    doc-ref: README.md 9.1 (OD)
  - id: numlvs
    -orig-id: vgh.numlvs
    -evidence: B
    type: u2
    doc: LVs defined.
    doc-ref: README.md 9.1 (LNX)
  - id: maxlvs
    -orig-id: vgh.maxlvs
    -evidence: B
    type: u2
    doc: Most LVs, minor 0 included; 256 original, 512 big.
    doc-ref: README.md 9.1 (LNX)
  - id: pp_size
    -orig-id: vgh.pp_size
    -evidence: B
    type: u2
    doc: Base-2 logarithm of the bytes of a PP.
    doc-ref: README.md 9.1 (LNX)
  - id: numpvs
    -orig-id: vgh.numpvs
    -evidence: B
    type: u2
    doc: PVs of the volume group.
    doc-ref: README.md 9.1 (LNX)
  - id: total_vgdas
    -orig-id: vgh.total_vgdas
    -evidence: B
    type: u2
    doc: Voting VGDA copies, the sum of pvnum_vgdas over the PVs.
    doc-ref: README.md 9.1 (LNX)
  - id: vgda_size
    -orig-id: vgh.vgda_size
    -evidence: B
    type: u2
    doc: Sectors of one VGDA copy, equal to vgda_len of the LVM record.
    doc-ref: README.md 9.1 (LNX)
  - id: quorum
    -orig-id: vgh.quorum
    -evidence: D
    type: s2
    doc: 1 quorum enabled, 0 disabled.
    doc-ref: README.md 9.1, 10.1 (QINTL print order)
  - id: auto_varyon
    -orig-id: vgh.auto_varyon
    -evidence: D
    type: s2
    doc: 1 varied on at boot.
    doc-ref: README.md 9.1, 10.1 (QINTL print order)
  - id: check_sum
    -orig-id: vgh.check_sum
    -evidence: D
    type: s4
    doc: 0 in every sample; never verified.
    doc-ref: README.md 9.1, 10.1 (QINTL print order)
  - id: reserved
    -orig-id: reserved
    -evidence: D
    size: 468
    doc: Flags at unknown places; kept verbatim.
    doc-ref: README.md 9.1 (LQ)
instances:
  never_written:
    value: beg_sec == 0 and beg_nsec == 0
  nsec_ok:
    value: beg_nsec < 1000000000
  original_maxlvs:
    value: 256
    doc: maxlvs of an original volume group.
  big_maxlvs:
    value: 512
    doc: maxlvs of a big volume group.
  counts_ok:
    value: >-
      (maxlvs == original_maxlvs or maxlvs == big_maxlvs) and numlvs < maxlvs and pp_size >= 20 and pp_size <= 37 and
      numpvs >= 1 and numpvs <= 128 and total_vgdas >= 1 and total_vgdas <= 2 * numpvs
    doc: The counts are those of an original or big volume group; a header found by search must pass this.
