meta:
  id: jfs2_superblock
  title: JFS2 superblock
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  At byte 0x8000 of the logical volume, a secondary at 0xF000; 4096 bytes are set aside for each, 0x800 are in use. The
  JFS of Linux and OS/2 has "JFS1" and little-endian numbers at the same place.
doc-ref: README.md 12.3 (HDR j2/*.h)
seq:
  - id: s_magic
    -orig-id: s_magic
    -evidence: A
    type: u4
    -show: hex
    doc: Magic, "J2FS" 0x4A324653.
    doc-ref: README.md 12.3 (HDR)
  - id: s_version
    -orig-id: s_version
    -evidence: A
    type: u4
    doc: 1 original, 2 the feature words are valid.
    doc-ref: README.md 12.3 (HDR)
  - id: s_time
    -orig-id: s_time
    -evidence: A
    type: j2time
    doc: Time stamp of the file system.
    doc-ref: README.md 12.3 (HDR)
  - id: s_fname
    -orig-id: s_fname
    -evidence: A
    size: 6
    -show: text
    doc: Name of the file system, the first 6 bytes of an area of 32.
    doc-ref: README.md 12.3 (HDR)
  - id: s_fpack
    -orig-id: s_fpack
    -evidence: A
    size: 6
    -show: text
    doc: Name of the volume.
    doc-ref: README.md 12.3 (HDR)
  - id: reserved1
    -orig-id: reserved1
    -evidence: A
    size: 20
    doc: The rest of the name area.
    doc-ref: README.md 12.3 (HDR)
  - id: s_size
    -orig-id: s_size
    -evidence: A
    type: s8
    doc: Size of the file system in blocks of s_pbsize.
    doc-ref: README.md 12.3 (HDR)
  - id: s_bsize
    -orig-id: s_bsize
    -evidence: A
    type: s4
    doc: Block size in bytes, 512, 1024, 2048 or 4096.
    doc-ref: README.md 12.3 (HDR)
  - id: s_l2bsize
    -orig-id: s_l2bsize
    -evidence: A
    type: s4
    doc: Base-2 logarithm of s_bsize.
    doc-ref: README.md 12.3 (HDR)
  - id: s_pbsize
    -orig-id: s_pbsize
    -evidence: A
    type: s4
    doc: Block size of the logical volume in bytes, 512.
    doc-ref: README.md 12.3 (HDR)
  - id: s_l2pbsize
    -orig-id: s_l2pbsize
    -evidence: A
    type: s4
    doc: Base-2 logarithm of s_pbsize.
    doc-ref: README.md 12.3 (HDR)
  - id: s_l2bfactor
    -orig-id: s_l2bfactor
    -evidence: A
    type: s4
    doc: Base-2 logarithm of s_bsize / s_pbsize.
    doc-ref: README.md 12.3 (HDR)
  - id: s_agsize
    -orig-id: s_agsize
    -evidence: A
    type: u4
    doc: Size of an allocation group in blocks of s_bsize.
    doc-ref: README.md 12.3 (HDR)
  - id: s_flag
    -orig-id: s_flag
    -evidence: A
    type: u4
    -show: hex
    doc: 0x80000000 AIX, 0x40000000 OS/2, 0x10000000 snapshot, 0x08000000 and 0x04000000 user and group quota, 0x00010000 bad second inode table, 0x00000800 inline log, 0x300 commit options, 1 Unicode.
    doc-ref: README.md 12.3 (HDR)
  - id: s_state
    -orig-id: s_state
    -evidence: A
    type: u4
    -show: hex
    doc: 0 clean, 1 mounted, 2 dirty or error, 4 log redo failed, 8 extending, 0x10 inline log moving, 0x20 shrinking, 0x40 log error, 0x80 no log redo, 0x1000 and 0x2000 quiesced.
    doc-ref: README.md 12.3 (HDR)
  - id: s_ait
    -orig-id: s_ait
    -evidence: A
    type: pxd
    doc: Extent of the first part of the aggregate inode table.
    doc-ref: README.md 12.3 (HDR)
  - id: s_ait2
    -orig-id: s_ait2
    -evidence: A
    type: pxd
    doc: Extent of the second part of the aggregate inode table, the replica.
    doc-ref: README.md 12.3 (HDR)
  - id: s_rsv
    -orig-id: s_rsv
    -evidence: A
    size: 16
    doc: Reserved.
    doc-ref: README.md 12.3 (HDR)
  - id: s_logdev
    -orig-id: s_logdev
    -evidence: A
    type: u8
    -show: hex
    doc: Device number of the log.
    doc-ref: README.md 12.3 (HDR)
  - id: s_logpxd
    -orig-id: s_logpxd
    -evidence: A
    type: pxd
    doc: Extent of the inline log.
    doc-ref: README.md 12.3 (HDR)
  - id: s_fsckpxd
    -orig-id: s_fsckpxd
    -evidence: A
    type: pxd
    doc: Extent of the workspace of fsck.
    doc-ref: README.md 12.3 (HDR)
  - id: s_logserial
    -orig-id: s_logserial
    -evidence: A
    type: u4
    doc: Serial number of the log at the last mount.
    doc-ref: README.md 12.3 (HDR)
  - id: s_fsckloglen
    -orig-id: s_fsckloglen
    -evidence: A
    type: u4
    doc: Length of the log of fsck in blocks.
    doc-ref: README.md 12.3 (HDR)
  - id: s_fscklog
    -orig-id: s_fscklog
    -evidence: A
    type: u4
    doc: Which log of fsck is the current one, 0 none, 1 or 2.
    doc-ref: README.md 12.3 (HDR)
  - id: s_rsv1
    -orig-id: s_rsv1
    -evidence: A
    type: u4
    doc: Reserved.
    doc-ref: README.md 12.3 (HDR)
  - id: s_xsize
    -orig-id: s_xsize
    -evidence: A
    type: s8
    doc: Size while resizing, in blocks of s_pbsize.
    doc-ref: README.md 12.3 (HDR)
  - id: s_xfsckpxd
    -orig-id: s_xfsckpxd
    -evidence: A
    type: pxd
    doc: Extent of the workspace of fsck while resizing.
    doc-ref: README.md 12.3 (HDR)
  - id: s_xlogpxd
    -orig-id: s_xlogpxd
    -evidence: A
    type: pxd
    doc: Extent of the inline log while resizing.
    doc-ref: README.md 12.3 (HDR)
  - id: s_feature_compat
    -orig-id: s_feature_compat
    -evidence: A
    type: u8
    -show: hex
    doc: 1 small inode extents allowed.
    doc-ref: README.md 12.3 (HDR)
  - id: s_feature_rdonly
    -orig-id: s_feature_rdonly
    -evidence: A
    type: u8
    -show: hex
    doc: 1 snapshot.
    doc-ref: README.md 12.3 (HDR)
  - id: s_feature_incompat
    -orig-id: s_feature_incompat
    -evidence: A
    type: u8
    -show: hex
    doc: 1 DMAPI, 2 EAv2, 4 small inode extents present, 0x2000000000000000 lock.
    doc-ref: README.md 12.3 (HDR)
  - id: s_pevlist
    -orig-id: s_pevlist
    -evidence: A
    type: u4
    -show: hex
    doc: No meaning on disk known.
    doc-ref: README.md 12.3 (HDR)
  - id: s_feature_lock
    -orig-id: s_feature_lock
    -evidence: A
    size: 36
    -show: text
    doc: Command that holds the lock.
    doc-ref: README.md 12.3 (HDR)
  - id: reserved2
    -orig-id: reserved
    -evidence: A
    size: 768
    doc: Reserved.
    doc-ref: README.md 12.3 (HDR)
  - id: s_snapshot_magic
    -orig-id: s_snapshotMagic
    -evidence: A
    type: u4
    -show: hex
    doc: Magic of the snapshot part.
    doc-ref: README.md 12.3 (HDR)
  - id: s_snapshot_version
    -orig-id: s_snapshotVersion
    -evidence: A
    type: u4
    doc: Version of the snapshot part.
    doc-ref: README.md 12.3 (HDR)
  - id: s_snapshot_state
    -orig-id: s_snapshotState
    -evidence: A
    type: u4
    -show: hex
    doc: State of the snapshot part.
    doc-ref: README.md 12.3 (HDR)
  - id: reserved3
    -orig-id: reserved
    -evidence: A
    size: 20
    doc: Reserved.
    doc-ref: README.md 12.3 (HDR)
  - id: n_snapshot
    -orig-id: nSnapshot
    -evidence: A
    type: u4
    doc: Number of snapshots.
    doc-ref: README.md 12.3 (HDR)
  - id: first_snapshot
    -orig-id: first
    -evidence: A
    type: u4
    doc: Index of the first snapshot.
    doc-ref: README.md 12.3 (HDR)
  - id: last_snapshot
    -orig-id: last
    -evidence: A
    type: u4
    doc: Index of the last snapshot.
    doc-ref: README.md 12.3 (HDR)
  - id: reserved4
    -orig-id: reserved
    -evidence: A
    size: 20
    doc: Reserved, five words.
    doc-ref: README.md 12.3 (HDR)
  - id: snapshots
    -orig-id: snapshots
    -evidence: A
    type: snapshot_summary
    repeat: expr
    repeat-expr: 15
    doc: Room for the summaries of 15 snapshots.
    doc-ref: README.md 12.3 (HDR)
instances:
  primary_offset:
    value: 0x8000
    -evidence: A
    doc: Byte of the logical volume at which the primary superblock begins.
  secondary_offset:
    value: 0xf000
    -evidence: A
    doc: Byte of the logical volume at which the secondary superblock begins.
  magic:
    value: 0x4a324653
    doc: J2FS.
  magic_ok:
    value: s_magic == magic
  is_linux_jfs:
    value: s_magic == 0x4a465331
    doc: The file system is the JFS of Linux or OS/2; its numbers are little-endian.
  version_ok:
    value: s_version == 1 or s_version == 2
  bsize_ok:
    value: s_bsize == 512 or s_bsize == 1024 or s_bsize == 2048 or s_bsize == 4096
  l2bsize_ok:
    value: s_l2bsize >= 9 and s_l2bsize <= 12 and s_bsize == 1 << s_l2bsize
  pbsize_ok:
    value: s_pbsize == 512 and s_l2pbsize == 9
  l2bfactor_ok:
    value: bsize_ok and l2bsize_ok and pbsize_ok and s_l2bfactor == s_l2bsize - s_l2pbsize
  is_clean:
    value: s_state == 0
  is_mounted:
    value: s_state & 1 != 0
  is_snapshot:
    value: s_flag & 0x10000000 != 0
  has_inline_log:
    value: s_flag & 0x800 != 0
types:
  j2time:
    doc: Time of JFS2, 16 bytes.
    seq:
      - id: sec
        -orig-id: sec
        -evidence: A
        type: s8
        doc: Seconds since 1970.
        doc-ref: README.md 12.3 (HDR)
      - id: nsec
        -orig-id: nsec
        -evidence: A
        type: s4
        doc: Nanoseconds.
        doc-ref: README.md 12.3 (HDR)
      - id: pad
        -orig-id: pad
        -evidence: A
        type: s4
        doc: Padding.
        doc-ref: README.md 12.3 (HDR)
  pxd:
    doc: Extent of up to 2^24 - 1 blocks, 8 bytes.
    seq:
      - id: word0
        -orig-id: word0
        -evidence: A
        type: u4
        -show: hex
        doc: High 24 bits length, low 8 bits the high bits of the address.
        doc-ref: README.md 12.3 (HDR)
      - id: word1
        -orig-id: word1
        -evidence: A
        type: u4
        -show: hex
        doc: Low 32 bits of the address.
        doc-ref: README.md 12.3 (HDR)
    instances:
      length:
        value: word0 >> 8
        doc: Length in blocks of s_bsize.
      address:
        value: ((word0 & 0xff).as<u8> << 32 | word1.as<u8>).as<u8>
        doc: Address in blocks of s_bsize.
  snapshot_summary:
    doc: Summary of one snapshot, 64 bytes.
    seq:
      - id: attr
        -orig-id: attr
        -evidence: A
        type: u4
        -show: hex
        doc: Attributes.
        doc-ref: README.md 12.3 (HDR)
      - id: state
        -orig-id: state
        -evidence: A
        type: u4
        -show: hex
        doc: State.
        doc-ref: README.md 12.3 (HDR)
      - id: stamp
        -orig-id: stamp
        -evidence: A
        type: j2time
        doc: When the snapshot was made.
        doc-ref: README.md 12.3 (HDR)
      - id: device
        -orig-id: device
        -evidence: A
        type: u8
        -show: hex
        doc: Device number of the snapshot.
        doc-ref: README.md 12.3 (HDR)
      - id: inode
        -orig-id: inode
        -evidence: A
        type: u8
        doc: Inode number.
        doc-ref: README.md 12.3 (HDR)
      - id: gen
        -orig-id: gen
        -evidence: A
        type: u4
        doc: Generation.
        doc-ref: README.md 12.3 (HDR)
      - id: kind
        -orig-id: type
        -evidence: A
        type: u4
        doc: Type of the snapshot.
        doc-ref: README.md 12.3 (HDR)
      - id: transient_words
        -orig-id: transient
        -evidence: A
        size: 16
        doc: Two 8-byte words of the running system.
        doc-ref: README.md 12.3 (HDR)
