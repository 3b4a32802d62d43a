meta:
  id: lv_entry
  title: LV entry of an original volume group
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  32 bytes, entry i (from 1) describes the LV with minor i. The places of most bytes are the working reading of README.md 9.2;
  lv_entry_linux is the rival.
doc-ref: README.md 9.2 (QINTL, LNX)
seq:
  - id: lvname
    -orig-id: lve.lvname
    -evidence: C
    type: u2
    doc: Index into the LV name list, from 0.
    doc-ref: README.md 9.2 (QINTL, LNX)
  - id: reserved1
    -orig-id: reserved1
    -evidence: D
    size: 2
    doc: No assignment known.
    doc-ref: README.md 9.2
  - id: maxsize
    -orig-id: lve.maxsize
    -evidence: C
    type: u4
    doc: Most LPs the LV may have.
    doc-ref: README.md 9.2 (QINTL, LNX)
  - id: lv_state
    -orig-id: lve.lv_state
    -evidence: D
    type: u1
    doc: Bits, 0 undefined, 1 defined, 2 stale, 4 online backup copy.
    doc-ref: README.md 9.2, 10.2
  - id: mirror
    -orig-id: lve.mirror
    -evidence: D
    type: u1
    doc: Copies, 1 to 3.
    doc-ref: README.md 9.2, 10.2
  - id: mirror_policy
    -orig-id: lve.mirror_policy
    -evidence: D
    type: u2
    doc: Scheduling, 1 sequential, 2 parallel, 4 parallel write and sequential read, 5 striped, 8 parallel write and round-robin read.
    doc-ref: README.md 9.2, 10.2
  - id: num_lps
    -orig-id: lve.num_lps
    -evidence: B
    type: u4
    doc: LPs the LV has, not PPs. The low half is B, the width C.
    doc-ref: README.md 9.2 (LNX)
  - id: permissions
    -orig-id: lve.permissions
    -evidence: D
    type: u1
    doc: 1 read-write, 2 read-only.
    doc-ref: README.md 9.2, 10.2
  - id: bb_relocation
    -orig-id: lve.bb_relocation
    -evidence: D
    type: u1
    doc: 1 relocatable, 2 non-relocatable.
    doc-ref: README.md 9.2, 10.2
  - id: write_verify
    -orig-id: lve.write_verify
    -evidence: D
    type: u1
    doc: 1 on, 2 off.
    doc-ref: README.md 9.2, 10.2
  - id: mirwrt_consist
    -orig-id: lve.mirwrt_consist
    -evidence: D
    type: u1
    doc: Mirror write consistency, 1 active, 2 off, 3 passive.
    doc-ref: README.md 9.2, 10.2
  - id: stripe_exp
    -orig-id: lve.stripe_exp
    -evidence: D
    type: u2
    doc: Base-2 logarithm of the bytes of a strip; 0 not striped.
    doc-ref: README.md 10.2
  - id: striping_width
    -orig-id: lve.striping_width
    -evidence: D
    type: u2
    doc: Strips of a stripe; 0 not striped.
    doc-ref: README.md 10.2
  - id: lv_avoid
    -orig-id: lve.lv_avoid
    -evidence: D
    type: u1
    doc: Online backup copy mask.
    doc-ref: README.md 10.2
  - id: child_minor_num
    -orig-id: lve.child_minor_num
    -evidence: D
    type: u1
    doc: Minor number of a related snapshot or child LV.
    doc-ref: README.md 10.2
  - id: reserved2
    -orig-id: reserved2
    -evidence: D
    size: 6
    doc: No assignment known.
    doc-ref: README.md 10.2
instances:
  lv_state_name:
    value: lv_state
    enum: lv_state
  mirror_policy_name:
    value: mirror_policy
    enum: mirror_policy
  permissions_name:
    value: permissions
    enum: permissions
  bb_relocation_name:
    value: bb_relocation
    enum: bb_relocation
  write_verify_name:
    value: write_verify
    enum: write_verify
  mirwrt_consist_name:
    value: mirwrt_consist
    enum: mirwrt_consist
enums:
  lv_state:
    0: undefined
    1: defined
    2: stale
    3: defined_stale
    4: online_backup
  mirror_policy:
    1: sequential
    2: parallel
    4: parallel_write_sequential_read
    5: striped
    8: parallel_write_round_robin_read
  permissions:
    1: read_write
    2: read_only
  bb_relocation:
    1: relocatable
    2: non_relocatable
  write_verify:
    1: verify_on
    2: verify_off
  mirwrt_consist:
    1: mwc_active
    2: mwc_none
    3: mwc_passive
