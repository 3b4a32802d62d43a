meta:
  id: jfs_superblock
  title: JFS superblock
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  Block 1 of the file system (byte 0x1000 of the logical volume), a secondary in block 31 (0x1F000), a block being 4096
  bytes. Fields up to s_pevlist; what follows is kept verbatim. v3 is the first form, v3p the one with fragments,
  compression and big files.
doc-ref: README.md 12.2 (HDR jfs/filsys.h)
seq:
  - id: s_magic
    -orig-id: s_magic
    -evidence: A
    type: u4
    -show: hex
    doc: Magic, 0x43218765 for v3, 0x65872143 for v3p.
    doc-ref: README.md 12.2 (HDR)
  - id: s_flag
    -orig-id: s_flag
    -evidence: A
    type: u4
    -show: hex
    doc: First byte processor code, last byte type code.
    doc-ref: README.md 12.2 (HDR)
  - id: s_agsize
    -orig-id: s_agsize
    -evidence: A
    type: u4
    doc: Fragments of one allocation group.
    doc-ref: README.md 12.2 (HDR)
  - id: s_logserial
    -orig-id: s_logserial
    -evidence: A
    type: u4
    doc: Serial number of the log at the last mount.
    doc-ref: README.md 12.2 (HDR)
  - id: s_fsize
    -orig-id: s_fsize
    -evidence: A
    type: u4
    doc: Size of the file system in 512-byte blocks.
    doc-ref: README.md 12.2 (HDR)
  - id: s_bsize
    -orig-id: s_bsize
    -evidence: A
    type: u2
    doc: Block size in bytes, 4096.
    doc-ref: README.md 12.2 (HDR)
  - id: s_spare
    -orig-id: s_spare
    -evidence: A
    type: u2
    doc: Spare.
    doc-ref: README.md 12.2 (HDR)
  - id: s_fname
    -orig-id: s_fname
    -evidence: A
    size: 6
    -show: text
    doc: Name of the file system.
    doc-ref: README.md 12.2 (HDR)
  - id: s_fpack
    -orig-id: s_fpack
    -evidence: A
    size: 6
    -show: text
    doc: Name of the volume.
    doc-ref: README.md 12.2 (HDR)
  - id: s_logdev
    -orig-id: s_logdev
    -evidence: A
    type: u4
    -show: hex
    doc: Device number of the log logical volume.
    doc-ref: README.md 12.2 (HDR)
  - id: s_fmod
    -orig-id: s_fmod
    -evidence: A
    type: u1
    doc: 0 clean, 1 mounted, 2 mounted dirty or commit failed (stays), 3 log redo failed.
    doc-ref: README.md 12.2 (HDR)
  - id: s_ronly
    -orig-id: s_ronly
    -evidence: A
    type: u1
    doc: Mounted read-only.
    doc-ref: README.md 12.2 (HDR)
  - id: reserved1
    -orig-id: reserved1
    -evidence: A
    size: 2
    doc: Padding.
    doc-ref: README.md 12.2 (HDR)
  - id: s_time
    -orig-id: s_time
    -evidence: A
    type: u4
    -show: time
    doc: Creation time, seconds since 1970.
    doc-ref: README.md 12.2 (HDR)
  - id: s_version
    -orig-id: s_version
    -evidence: A
    type: u4
    -show: hex
    doc: Low 24 bits 0 v3, 1 v3p, 2 big files; 0x80000000 DMAPI.
    doc-ref: README.md 12.2 (HDR)
  - id: s_fragsize
    -orig-id: s_fragsize
    -evidence: A
    type: u4
    doc: Fragment size in bytes, 512 to 4096 (v3p).
    doc-ref: README.md 12.2 (HDR)
  - id: s_iagsize
    -orig-id: s_iagsize
    -evidence: A
    type: u4
    doc: Inodes of one allocation group (v3p).
    doc-ref: README.md 12.2 (HDR)
  - id: s_compress
    -orig-id: s_compress
    -evidence: A
    type: u4
    doc: Above 0 when files are compressed.
    doc-ref: README.md 12.2 (HDR)
  - id: s_bigexp
    -orig-id: s_bigexp
    -evidence: A
    type: u4
    doc: Exponent of a file system for big files, 5.
    doc-ref: README.md 12.2 (HDR)
  - id: s_mntflag
    -orig-id: s_mntflag
    -evidence: A
    type: u4
    -show: hex
    doc: Mount flags.
    doc-ref: README.md 12.2 (HDR)
  - id: s_info
    -orig-id: s_info
    -evidence: A
    type: u4
    -show: hex
    doc: 1 commit, 2 unmount, 4 transaction, 8 corruption, 0x10 log failures.
    doc-ref: README.md 12.2 (HDR)
  - id: s_mount_ts
    -orig-id: s_mount_ts
    -evidence: A
    type: u4
    -show: time
    doc: Time of the mount, seconds since 1970.
    doc-ref: README.md 12.2 (HDR)
  - id: s_dirty_ts
    -orig-id: s_dirty_ts
    -evidence: A
    type: u4
    -show: time
    doc: Time it became dirty, seconds since 1970.
    doc-ref: README.md 12.2 (HDR)
  - id: s_unmnt_ts
    -orig-id: s_unmnt_ts
    -evidence: A
    type: u4
    -show: time
    doc: Time of the unmount, seconds since 1970.
    doc-ref: README.md 12.2 (HDR)
  - id: s_pevlist
    -orig-id: s_pevlist
    -evidence: A
    type: u4
    -show: hex
    doc: No meaning on disk known.
    doc-ref: README.md 12.2 (HDR)
  - id: rest
    -orig-id: rest
    -evidence: A
    size-eos: true
    doc: The rest of the block.
    doc-ref: README.md 12.2 (HDR)
instances:
  primary_offset:
    value: 0x1000
    -evidence: A
    doc: Byte of the logical volume at which the primary superblock begins.
  secondary_offset:
    value: 0x1f000
    -evidence: A
    doc: Byte of the logical volume at which the secondary superblock begins.
  block_length:
    value: 0x1000
    -evidence: A
    doc: Bytes of the block that a superblock fills.
  magic_v3:
    value: 0x43218765
  magic_v3p:
    value: 0x65872143
  magic_ok:
    value: is_v3 or is_v3p
  is_v3:
    value: s_magic == magic_v3
  is_v3p:
    value: s_magic == magic_v3p
  bsize_ok:
    value: s_bsize == 4096
  fragsize_ok:
    value: is_v3 or s_fragsize == 512 or s_fragsize == 1024 or s_fragsize == 2048 or s_fragsize == 4096
  version_level:
    value: s_version & 0xffffff
  has_dmapi:
    value: s_version >> 31 != 0
  is_clean:
    value: s_fmod == 0
  fmod_name:
    value: s_fmod.as<u1>
    enum: fmod
enums:
  fmod:
    0: clean
    1: mounted
    2: dirty
    3: log_redo_failed
