meta:
  id: config_record
  title: Configuration record
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  One sector at PSN 1, a backup at PSN 64. The geometry and defect figures of old drives; rarely filled on SCSI and SAN
  disks, so a blank record means nothing. One independent source describes it and its structure is 4 bytes short of a
  sector, so only the magic and the fields up to last_sec are trusted.
doc-ref: README.md 6.2 (NBSD bootrec.h)
seq:
  - id: conf_rec
    -orig-id: conf_rec
    -evidence: B
    type: u4
    -show: hex
    doc: Magic, 0xF8E9DACB.
    doc-ref: README.md 6.2 (NBSD)
  - id: formatted_cap
    -orig-id: formatted_cap
    -evidence: B
    type: u4
    doc: Sectors of the disk after formatting.
    doc-ref: README.md 6.2 (NBSD)
  - id: pad1
    -orig-id: pad
    -evidence: B
    size: 2
    doc: Padding.
    doc-ref: README.md 6.2 (NBSD)
  - id: interleave
    -orig-id: interleave
    -evidence: B
    type: u1
    doc: Interleave factor.
    doc-ref: README.md 6.2 (NBSD)
  - id: sector_size
    -orig-id: sector_size
    -evidence: B
    type: u1
    doc: Sector size in units of 256 bytes.
    doc-ref: README.md 6.2 (NBSD)
  - id: last_cyl
    -orig-id: last_cyl
    -evidence: B
    type: u2
    doc: Number of the last cylinder, which is the diagnostic cylinder.
    doc-ref: README.md 6.2 (NBSD)
  - id: last_head
    -orig-id: last_head
    -evidence: B
    type: u1
    doc: Number of heads less one.
    doc-ref: README.md 6.2 (NBSD)
  - id: last_sec
    -orig-id: last_sec
    -evidence: B
    type: u1
    doc: Sectors per track less one.
    doc-ref: README.md 6.2 (NBSD)
  - id: write_precomp
    -orig-id: write_precomp
    -evidence: D
    type: u1
    doc: Write precompensation.
    doc-ref: README.md 6.2 (NBSD)
  - id: device_status
    -orig-id: device_status
    -evidence: D
    type: u1
    doc: Status of the device.
    doc-ref: README.md 6.2 (NBSD)
  - id: ce_cyl
    -orig-id: ce_cyl
    -evidence: D
    type: u2
    doc: Number of the diagnostic cylinder.
    doc-ref: README.md 6.2 (NBSD)
  - id: eol
    -orig-id: eol
    -evidence: D
    type: u2
    doc: Defects before the end of life.
    doc-ref: README.md 6.2 (NBSD)
  - id: seek_profile
    -orig-id: seek_profile
    -evidence: D
    type: u2
    repeat: expr
    repeat-expr: 15
    doc: Fifteen figures of the seek profile.
    doc-ref: README.md 6.2 (NBSD)
  - id: mfg_id
    -orig-id: mfg_id
    -evidence: D
    size: 3
    doc: Manufacturer id.
    doc-ref: README.md 6.2 (NBSD)
  - id: pad2
    -orig-id: pad
    -evidence: D
    size: 1
    doc: Padding.
    doc-ref: README.md 6.2 (NBSD)
  - id: pv_id
    -orig-id: pv_id
    -evidence: D
    size: 16
    doc: PVID of the disk.
    doc-ref: README.md 6.2 (NBSD)
  - id: pad3
    -orig-id: pad
    -evidence: D
    size: 440
    doc: Padding up to the end of the sector. The source counts 436 bytes and thus ends 4 bytes short.
    doc-ref: README.md 6.2 (NBSD)
instances:
  magic:
    value: (0xf8e9dacb).as<u8>
  magic_ok:
    value: conf_rec == magic
  sector_bytes:
    value: sector_size * 256
    doc: Sector size in bytes.
