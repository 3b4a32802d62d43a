meta:
  id: boot_image
  title: Prefix of the boot image
  application: AIX
  license: Apache-2.0
  ks-version: 0.11
  endian: be
doc: |
  At boot_prg_start of the IPL record, inside the boot logical volume: the fixed first 0x16C bytes of a 32-bit big-endian
  ELF file with two notes for the firmware and the boot parameters. What follows is kept verbatim.
doc-ref: README.md 12.1 (HDR bootrecord.h; ADDN)
seq:
  - id: elf
    -orig-id: elf
    -evidence: A
    type: elf_header
    doc: ELF header.
    doc-ref: README.md 12.1 (HDR)
  - id: power_pc_header
    -orig-id: power_pc_header
    -evidence: A
    type: program_header
    doc: Program header of the PowerPC note.
    doc-ref: README.md 12.1 (HDR)
  - id: rpa_header
    -orig-id: rpa_header
    -evidence: A
    type: program_header
    doc: Program header of the RPA note.
    doc-ref: README.md 12.1 (HDR)
  - id: load1_header
    -orig-id: load1_header
    -evidence: A
    type: program_header
    doc: Program header of the boot parameters (load 1).
    doc-ref: README.md 12.1 (HDR)
  - id: load2_header
    -orig-id: load2_header
    -evidence: A
    type: program_header
    doc: Program header of the remaining image (load 2).
    doc-ref: README.md 12.1 (HDR)
  - id: power_pc_note
    -orig-id: power_pc_note
    -evidence: A
    type: ppc_note
    doc: PowerPC note for the firmware.
    doc-ref: README.md 12.1 (HDR)
  - id: rpa_client_note
    -orig-id: rpa_client_note
    -evidence: A
    type: rpa_note
    doc: RPA note for the firmware.
    doc-ref: README.md 12.1 (HDR, ADDN)
  - id: parameters
    -orig-id: parameters
    -evidence: A
    type: boot_parameters
    doc: Boot parameters.
    doc-ref: README.md 12.1 (HDR)
  - id: rest
    -orig-id: rest
    -evidence: A
    size-eos: true
    doc: The remaining image.
    doc-ref: README.md 12.1 (HDR)
instances:
  magic:
    value: 0x7f454c46
    doc: 7F and "ELF".
  power_pc_machine:
    value: 20
  magic_ok:
    value: >-
      (elf.e_ident[0].as<u4> << 24 | elf.e_ident[1].as<u4> << 16 | elf.e_ident[2].as<u4> << 8 | elf.e_ident[3].as<u4>) == magic and
      elf.e_ident[4] == 1 and elf.e_ident[5] == 2
    doc: A 32-bit big-endian ELF file.
  has_rpa_note:
    value: rpa_client_note.name == [0x49, 0x42, 0x4d, 0x2c, 0x52, 0x50, 0x41, 0x2d, 0x43, 0x6c, 0x69, 0x65, 0x6e, 0x74, 0x2d, 0x43, 0x6f, 0x6e, 0x66, 0x69, 0x67, 0, 0, 0]
  is_io_server:
    value: (parameters.debug_settings | parameters.next_boot_settings) & 4 != 0
    -evidence: D
    doc: The image is one of VIOS; which of the two words carries the bit is not known.
types:
  elf_header:
    doc: ELF header, 52 bytes.
    seq:
      - id: e_ident
        -orig-id: e_ident
        -evidence: A
        size: 16
        doc: ELF identification, 7F "ELF", class 1 (32 bits), data 2 (big-endian), version 1, then zeros.
        doc-ref: README.md 12.1 (HDR)
      - id: e_type
        -orig-id: e_type
        -evidence: A
        type: u2
        doc: Kind of object file.
        doc-ref: README.md 12.1 (HDR)
      - id: e_machine
        -orig-id: e_machine
        -evidence: A
        type: u2
        doc: Machine, 20 for PowerPC.
        doc-ref: README.md 12.1 (HDR)
      - id: e_version
        -orig-id: e_version
        -evidence: A
        type: u4
        doc: Version of the ELF format, 1.
        doc-ref: README.md 12.1 (HDR)
      - id: e_entry
        -orig-id: e_entry
        -evidence: A
        type: u4
        -show: hex
        doc: Address of the entry point.
        doc-ref: README.md 12.1 (HDR)
      - id: e_phoff
        -orig-id: e_phoff
        -evidence: A
        type: u4
        -show: hex
        doc: Offset in bytes of the program headers, 0x34.
        doc-ref: README.md 12.1 (HDR)
      - id: e_shoff
        -orig-id: e_shoff
        -evidence: A
        type: u4
        -show: hex
        doc: Offset in bytes of the section headers.
        doc-ref: README.md 12.1 (HDR)
      - id: e_flags
        -orig-id: e_flags
        -evidence: A
        type: u4
        -show: hex
        doc: Flags of the processor.
        doc-ref: README.md 12.1 (HDR)
      - id: e_ehsize
        -orig-id: e_ehsize
        -evidence: A
        type: u2
        doc: Size of this header, 52 bytes.
        doc-ref: README.md 12.1 (HDR)
      - id: e_phentsize
        -orig-id: e_phentsize
        -evidence: A
        type: u2
        doc: Size of one program header, 32 bytes.
        doc-ref: README.md 12.1 (HDR)
      - id: e_phnum
        -orig-id: e_phnum
        -evidence: A
        type: u2
        doc: Number of program headers.
        doc-ref: README.md 12.1 (HDR)
      - id: e_shentsize
        -orig-id: e_shentsize
        -evidence: A
        type: u2
        doc: Size of one section header in bytes.
        doc-ref: README.md 12.1 (HDR)
      - id: e_shnum
        -orig-id: e_shnum
        -evidence: A
        type: u2
        doc: Number of section headers.
        doc-ref: README.md 12.1 (HDR)
      - id: e_shstrndx
        -orig-id: e_shstrndx
        -evidence: A
        type: u2
        doc: Index of the section that holds section names.
        doc-ref: README.md 12.1 (HDR)
  program_header:
    doc: ELF program header, 32 bytes.
    seq:
      - id: p_type
        -orig-id: p_type
        -evidence: A
        type: u4
        doc: Kind of segment, 1 load, 4 note.
        doc-ref: README.md 12.1 (HDR)
      - id: p_offset
        -orig-id: p_offset
        -evidence: A
        type: u4
        -show: hex
        doc: Offset in bytes from the begin of the image.
        doc-ref: README.md 12.1 (HDR)
      - id: p_vaddr
        -orig-id: p_vaddr
        -evidence: A
        type: u4
        -show: hex
        doc: Virtual address.
        doc-ref: README.md 12.1 (HDR)
      - id: p_paddr
        -orig-id: p_paddr
        -evidence: A
        type: u4
        -show: hex
        doc: Physical address.
        doc-ref: README.md 12.1 (HDR)
      - id: p_filesz
        -orig-id: p_filesz
        -evidence: A
        type: u4
        doc: Bytes of the segment in the image.
        doc-ref: README.md 12.1 (HDR)
      - id: p_memsz
        -orig-id: p_memsz
        -evidence: A
        type: u4
        doc: Bytes of the segment in memory.
        doc-ref: README.md 12.1 (HDR)
      - id: p_flags
        -orig-id: p_flags
        -evidence: A
        type: u4
        -show: hex
        doc: Access flags.
        doc-ref: README.md 12.1 (HDR)
      - id: p_align
        -orig-id: p_align
        -evidence: A
        type: u4
        doc: Alignment in bytes.
        doc-ref: README.md 12.1 (HDR)
  ppc_note:
    doc: PowerPC note, 44 bytes.
    seq:
      - id: namesz
        -orig-id: namesz
        -evidence: A
        type: u4
        doc: Bytes of the name, 8.
        doc-ref: README.md 12.1 (HDR)
      - id: descsz
        -orig-id: descsz
        -evidence: A
        type: u4
        doc: Bytes of the description.
        doc-ref: README.md 12.1 (HDR)
      - id: note_type
        -orig-id: type
        -evidence: A
        type: u4
        -show: hex
        doc: Type of the note, 0x1275 (value D).
        doc-ref: README.md 12.1 (HDR)
      - id: name
        -orig-id: name
        -evidence: A
        size: 8
        -show: text
        doc: '"PowerPC" and a NUL.'
        doc-ref: README.md 12.1 (HDR)
      - id: real_mode
        -orig-id: real_mode
        -evidence: A
        type: u4
        doc: Whether the firmware shall run in real mode.
        doc-ref: README.md 12.1 (HDR)
      - id: real_base
        -orig-id: real_base
        -evidence: A
        type: u4
        -show: hex
        doc: Real address of the firmware.
        doc-ref: README.md 12.1 (HDR)
      - id: real_size
        -orig-id: real_size
        -evidence: A
        type: u4
        doc: Bytes of real memory for the firmware.
        doc-ref: README.md 12.1 (HDR)
      - id: virt_base
        -orig-id: virt_base
        -evidence: A
        type: u4
        -show: hex
        doc: Virtual address of the firmware.
        doc-ref: README.md 12.1 (HDR)
      - id: virt_size
        -orig-id: virt_size
        -evidence: A
        type: u4
        doc: Bytes of virtual memory for the firmware.
        doc-ref: README.md 12.1 (HDR)
      - id: load_base
        -orig-id: load_base
        -evidence: A
        type: u4
        -show: hex
        doc: Address at which the image is loaded.
        doc-ref: README.md 12.1 (HDR)
  rpa_note:
    doc: RPA note, 76 bytes.
    seq:
      - id: namesz
        -orig-id: namesz
        -evidence: A
        type: u4
        doc: Bytes of the name, 24.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: descsz
        -orig-id: descsz
        -evidence: A
        type: u4
        doc: Bytes of the description.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: note_type
        -orig-id: type
        -evidence: A
        type: u4
        -show: hex
        doc: Type of the note, 0x12759999 (value by ADDN).
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: name
        -orig-id: name
        -evidence: A
        size: 24
        -show: text
        doc: '"IBM,RPA-Client-Config", NUL-padded.'
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: lpar_affinity
        -orig-id: lpar_affinity
        -evidence: A
        type: u4
        doc: Affinity of the partition.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: min_rmo_size
        -orig-id: min_rmo_size
        -evidence: A
        type: u4
        doc: Least size of the real mode area.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: min_rmo_percent
        -orig-id: min_rmo_percent
        -evidence: A
        type: u4
        doc: Least size of the real mode area, percent of memory.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: max_pft_size
        -orig-id: max_pft_size
        -evidence: A
        type: u4
        doc: Greatest size of the page frame table, as a base-2 logarithm.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: splpar
        -orig-id: splpar
        -evidence: A
        type: u4
        doc: Whether shared processors are supported.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: min_load
        -orig-id: min_load
        -evidence: A
        type: u4
        doc: Least load size.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: mem_rep
        -orig-id: mem_rep
        -evidence: A
        type: u4
        doc: New style of memory report.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: ignore_cl_cfg
        -orig-id: ignore_cl_cfg
        -evidence: A
        type: u4
        doc: Whether the client configuration is ignored.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: lrg_pg_rdy
        -orig-id: lrg_pg_rdy
        -evidence: A
        type: u4
        doc: Whether large pages are supported.
        doc-ref: README.md 12.1 (HDR, ADDN)
      - id: force_alpha
        -orig-id: force_alpha
        -evidence: A
        type: u4
        doc: Force alpha mode.
        doc-ref: README.md 12.1 (HDR, ADDN)
  boot_parameters:
    doc: Boot parameters, 64 bytes.
    seq:
      - id: my_size
        -orig-id: my_size
        -evidence: A
        type: u4
        doc: Size of this structure.
        doc-ref: README.md 12.1 (HDR)
      - id: timestamp
        -orig-id: timestamp
        -evidence: A
        type: u4
        -show: time
        doc: When the image was built, seconds since 1970.
        doc-ref: README.md 12.1 (HDR)
      - id: aixmon_size
        -orig-id: aixmon_size
        -evidence: A
        type: u4
        doc: Size of aixmon.
        doc-ref: README.md 12.1 (HDR)
      - id: comp_kern_size
        -orig-id: comp_kern_size
        -evidence: A
        type: u4
        doc: Size of the compressed kernel.
        doc-ref: README.md 12.1 (HDR)
      - id: kern_size
        -orig-id: kern_size
        -evidence: A
        type: u4
        doc: Size of the kernel.
        doc-ref: README.md 12.1 (HDR)
      - id: ram_fs_start
        -orig-id: ram_fs_start
        -evidence: A
        type: u4
        -show: hex
        doc: Start of the RAM file system.
        doc-ref: README.md 12.1 (HDR)
      - id: ram_fs_size
        -orig-id: ram_fs_size
        -evidence: A
        type: u4
        doc: Size of the RAM file system.
        doc-ref: README.md 12.1 (HDR)
      - id: debug_settings
        -orig-id: debug_settings
        -evidence: A
        type: u4
        -show: hex
        doc: Settings of the kernel debugger.
        doc-ref: README.md 12.1 (HDR)
      - id: rmalloc_size
        -orig-id: rmalloc_size
        -evidence: A
        type: u4
        doc: Size for rmalloc.
        doc-ref: README.md 12.1 (HDR)
      - id: next_boot_settings
        -orig-id: next_boot_settings
        -evidence: A
        type: u4
        -show: hex
        doc: Setting bits for the next boot, 1 enable HMT, 2 disable SMT, 4 I/O server OS, 8 bcfg data present, 0x10 SMT not available; that they stand in this word is D.
        doc-ref: README.md 12.1 (HDR)
      - id: reserved1
        -orig-id: reserved
        -evidence: A
        size: 24
        doc: Reserved, six words.
        doc-ref: README.md 12.1 (HDR)
