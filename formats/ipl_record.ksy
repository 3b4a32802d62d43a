meta:
  id: ipl_record
  title: IPL record
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  One sector at PSN 0. It labels the disk as known to AIX, holds its PVID, and on a boot disk says where the boot image
  lies. The sector doubles as a PC boot sector, so a partition table may stand at its end.
doc-ref: README.md 6.1 (HDR bootrecord.h; NBSD; QINTL sector 0; LQPV)
seq:
  - id: ipl_record_id
    -orig-id: IPL_record_id
    -evidence: A
    type: u4
    -show: hex
    doc: Magic, 0xC9C2D4C1, "IBMA" in EBCDIC. Stands on every disk AIX has labelled, bootable or not.
    doc-ref: README.md 6.1 (HDR, NBSD, QINTL)
  - id: reserved1
    -orig-id: reserved1
    -evidence: A
    size: 20
    doc: Reserved.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: formatted_cap
    -orig-id: formatted_cap
    -evidence: A
    type: u4
    doc: Sectors of the disk after formatting; 0 in every capture seen.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: last_head
    -orig-id: last_head
    -evidence: A
    type: u1
    doc: Diskette only, number of heads less one.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: last_sector
    -orig-id: last_sector
    -evidence: A
    type: u1
    doc: Diskette only, sectors per track.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: reserved2
    -orig-id: reserved2
    -evidence: A
    size: 6
    doc: Reserved.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_code_length
    -orig-id: boot_code_length
    -evidence: A
    type: u4
    doc: Length of the normal mode boot code in sectors; 0 means that there is none.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_code_offset
    -orig-id: boot_code_offset
    -evidence: A
    type: u4
    doc: Offset in bytes of the first instruction of the normal mode boot code; 0 when there is none.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_lv_start
    -orig-id: boot_lv_start
    -evidence: A
    type: u4
    doc: PSN of the logical volume (normally hd5) that holds the normal mode boot code.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_prg_start
    -orig-id: boot_prg_start
    -evidence: A
    type: u4
    doc: PSN of the normal mode boot code itself; 0 when there is none.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_lv_length
    -orig-id: boot_lv_length
    -evidence: A
    type: u4
    doc: Length of the logical volume that holds the normal mode boot code, in sectors.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_load_add
    -orig-id: boot_load_add
    -evidence: A
    type: u4
    -show: hex
    doc: Address at which the normal mode boot code is loaded, a multiple of 512.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_frag
    -orig-id: boot_frag
    -evidence: A
    type: u1
    doc: 1 when the normal mode boot code may be fragmented, else 0.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: boot_emulation
    -orig-id: boot_emulation
    -evidence: A
    type: u1
    doc: 0 no emulation, 1 ROS network emulation code, 2 AIX code that supports ROS network emulation.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: reserved3
    -orig-id: reserved3
    -evidence: A
    size: 2
    doc: Reserved.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: basecn_length
    -orig-id: basecn_length
    -evidence: A
    type: u2
    doc: Sectors of the base customization data (savebase), normal mode.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: basecs_length
    -orig-id: basecs_length
    -evidence: A
    type: u2
    doc: Sectors of the base customization data (savebase), service mode.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: basecn_start
    -orig-id: basecn_start
    -evidence: A
    type: u4
    doc: PSN of the base customization data, normal mode.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: basecs_start
    -orig-id: basecs_start
    -evidence: A
    type: u4
    doc: PSN of the base customization data, service mode.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: reserved4
    -orig-id: reserved4
    -evidence: A
    size: 24
    doc: Reserved.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_code_length
    -orig-id: ser_code_length
    -evidence: A
    type: u4
    doc: Length of the service mode boot code in sectors; 0 means that there is none.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_code_offset
    -orig-id: ser_code_offset
    -evidence: A
    type: u4
    doc: Offset in bytes of the first instruction of the service mode boot code; 0 when there is none.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_lv_start
    -orig-id: ser_lv_start
    -evidence: A
    type: u4
    doc: PSN of the logical volume (normally hd5) that holds the service mode boot code.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_prg_start
    -orig-id: ser_prg_start
    -evidence: A
    type: u4
    doc: PSN of the service mode boot code itself; 0 when there is none.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_lv_length
    -orig-id: ser_lv_length
    -evidence: A
    type: u4
    doc: Length of the logical volume that holds the service mode boot code, in sectors.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_load_add
    -orig-id: ser_load_add
    -evidence: A
    type: u4
    -show: hex
    doc: Address at which the service mode boot code is loaded, a multiple of 512.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_frag
    -orig-id: ser_frag
    -evidence: A
    type: u1
    doc: 1 when the service mode boot code may be fragmented, else 0.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: ser_emulation
    -orig-id: ser_emulation
    -evidence: A
    type: u1
    doc: 0 no emulation, 1 ROS network emulation code, 2 AIX code that supports ROS network emulation.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: reserved5
    -orig-id: reserved5
    -evidence: A
    size: 2
    doc: Reserved.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: pv_id
    -orig-id: pv_id
    -evidence: A
    size: 16
    doc: PVID, 8 significant bytes, then 8 zero bytes. Bytes 0-3 begin the machine id, bytes 4-7 are the low 32 bits of the creation time in milliseconds since 1970 UTC (B).
    doc-ref: README.md 6.1 (HDR, QINTL, LQPV)
  - id: rest
    -orig-id: rest
    -evidence: A
    size: 302
    doc: No field known; zero in every capture seen.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: partitions
    -orig-id: partitions
    -evidence: A
    type: partition_entry
    repeat: expr
    repeat-expr: 4
    doc: The four PC partition entries of a bootable disk; zero on others.
    doc-ref: README.md 6.1 (HDR, NBSD)
  - id: signature
    -orig-id: signature
    -evidence: A
    type: u2
    -show: hex
    doc: 0x55AA on a bootable disk, else 0.
    doc-ref: README.md 6.1 (HDR, NBSD)
instances:
  magic:
    value: (0xc9c2d4c1).as<u8>
    doc: IBMA in EBCDIC.
  magic_ok:
    value: ipl_record_id == magic
  has_pv_id:
    value: (pv_id[0] | pv_id[1] | pv_id[2] | pv_id[3] | pv_id[4] | pv_id[5] | pv_id[6] | pv_id[7]) != 0
    doc: The eight significant bytes are not all zero.
  pv_id_tail_zero:
    value: (pv_id[8] | pv_id[9] | pv_id[10] | pv_id[11] | pv_id[12] | pv_id[13] | pv_id[14] | pv_id[15]) == 0
  has_boot_record:
    value: boot_code_length != 0 or boot_prg_start != 0 or boot_lv_start != 0
    doc: The record names boot code or a boot logical volume, normal mode.
  has_service_boot_record:
    value: ser_code_length != 0 or ser_prg_start != 0 or ser_lv_start != 0
  has_base_customization:
    value: basecn_length != 0 or basecs_length != 0
  load_add_ok:
    value: boot_load_add % 512 == 0 and ser_load_add % 512 == 0
  boot_emulation_name:
    value: boot_emulation.as<u1>
    enum: emulation
  ser_emulation_name:
    value: ser_emulation.as<u1>
    enum: emulation
  signature_ok:
    value: signature == 0x55aa
    doc: The sector carries the signature of a PC boot sector; only a bootable disk needs one.
types:
  partition_entry:
    doc: One PC partition entry, 16 bytes.
    seq:
      - id: boot_ind
        -orig-id: boot_ind
        -evidence: A
        type: u1
        -show: hex
        doc: 0x80 active, 0x00 inactive.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: begin_head
        -orig-id: begin_head
        -evidence: A
        type: u1
        doc: Head of the first sector.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: begin_sector
        -orig-id: begin_sector
        -evidence: A
        type: u1
        doc: Sector number of the first sector in its track.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: begin_cyl
        -orig-id: begin_cyl
        -evidence: A
        type: u1
        doc: Cylinder of the first sector.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: syst_ind
        -orig-id: syst_ind
        -evidence: A
        type: u1
        -show: hex
        doc: Kind of partition, 0x41 for PReP boot.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: end_head
        -orig-id: end_head
        -evidence: A
        type: u1
        doc: Head of the last sector.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: end_sector
        -orig-id: end_sector
        -evidence: A
        type: u1
        doc: Sector number of the last sector in its track.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: end_cyl
        -orig-id: end_cyl
        -evidence: A
        type: u1
        doc: Cylinder of the last sector.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: rba
        -orig-id: RBA
        -evidence: D
        type: u4
        doc: First sector of the partition. The place is sure (A), the byte order is not; read here as the header declares it, see rba_little_endian.
        doc-ref: README.md 6.1 (HDR, NBSD)
      - id: sectors
        -orig-id: sectors
        -evidence: D
        type: u4
        doc: Sectors of the partition. The place is sure (A), the byte order is not; read here as the header declares it, see sectors_little_endian.
        doc-ref: README.md 6.1 (HDR, NBSD)
    instances:
      is_empty:
        value: syst_ind == 0 and rba == 0 and sectors == 0
      is_active:
        value: boot_ind == 0x80
      boot_ind_ok:
        value: boot_ind == 0x80 or boot_ind == 0
      syst_ind_name:
        value: syst_ind.as<u1>
        enum: partition_kind
      rba_little_endian:
        value: ((rba & 0xff) << 24 | (rba & 0xff00) << 8 | (rba >> 8) & 0xff00 | (rba >> 24) & 0xff).as<u8>
        -evidence: D
        doc: The first sector by the PC convention.
      sectors_little_endian:
        value: ((sectors & 0xff) << 24 | (sectors & 0xff00) << 8 | (sectors >> 8) & 0xff00 | (sectors >> 24) & 0xff).as<u8>
        -evidence: D
        doc: The sectors by the PC convention.
enums:
  emulation:
    0: none
    1: ros_network_emulation
    2: aix_supports_ros_emulation
  partition_kind:
    0: empty
    0x41: prep_boot
