"""A seccomp filter that refuses what no exercise needs, as the bytes that the kernel loads.

How it works: a classic BPF program of (code, jump if true, jump if false, constant), two instructions per
refused call: compare the number, return `EPERM`. Everything else is allowed, since the course forks,
signals and maps as it likes. System calls that only pass numbers in structures cannot be looked into:
`clone3` answers `ENOSYS`, so that the C library falls back to `clone`, whose flags are visible.
Numbers are the kernel's, from its `unistd.h` per architecture.
"""

from __future__ import annotations

import errno
import platform
import struct
from dataclasses import dataclass

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT, _SECOND_ARGUMENT_AT = 0, 4, 16, 24
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_X32 = 0x40000000
"""Numbers from here on belong to the x32 calling convention, which would slip past the list."""
_NEW_NAMESPACES = 0x7E020000
"""The `CLONE_NEW…` flags."""
_TYPE_INTO_TERMINAL = (0x5412, 0x541C)
"""`TIOCSTI` and `TIOCLINUX`."""
_FAMILIES = (1, 2, 10, 16)
"""Unix, IPv4, IPv6, netlink; `AF_VSOCK`, say, reaches out of a network namespace."""

_COMMON = (
    range(425, 428),  # io_uring_setup, io_uring_enter, io_uring_register
    range(428, 434),  # open_tree, move_mount, fsopen, fsconfig, fsmount, fspick
    (438, 440, 442, 443),  # pidfd_getfd, process_madvise, mount_setattr, quotactl_fd
)


@dataclass(frozen=True, slots=True)
class _Architecture:
    """How one processor family numbers what the filter looks at."""

    audit: int
    clone: int
    ioctl: int
    socket: int
    setpriority: int
    for_oneself: tuple[int, ...]
    """Calls that change limits or scheduling of the process in their first argument; 0 is the caller."""
    refused: tuple[int, ...]
    clone3: int = 435
    x32: bool = False


_X86_64 = _Architecture(
    audit=0xC000003E,
    clone=56,
    ioctl=16,
    socket=41,
    setpriority=141,
    # sched_setparam sched_setscheduler sched_setaffinity prlimit64 sched_setattr
    for_oneself=(142, 144, 203, 302, 314),
    x32=True,
    refused=(
        # shmget semget msgget mq_open: what they make outlives everybody, and the course uses others
        29, 64, 68, 240,
        # ioprio_set inotify_add_watch: of others' processes, of others' files
        251, 254,
        # memfd_create memfd_secret: memory that no limit counts; for the first see `inside/memory_files.py`
        319, 447,
        # ptrace syslog uselib personality vhangup modify_ldt pivot_root
        101, 103, 134, 135, 153, 154, 155,
        # adjtimex chroot acct settimeofday mount umount2
        159, 161, 163, 164, 165, 166,
        # swapon swapoff reboot sethostname setdomainname iopl ioperm
        167, 168, 169, 170, 171, 172, 173,
        # init_module delete_module quotactl nfsservctl lookup_dcookie clock_settime
        175, 176, 179, 180, 212, 227,
        # kexec_load add_key request_key keyctl migrate_pages unshare move_pages
        246, 248, 249, 250, 256, 272, 279,
        # perf_event_open fanotify_init name_to_handle_at open_by_handle_at clock_adjtime setns
        298, 300, 303, 304, 305, 308,
        # process_vm_readv process_vm_writev kcmp finit_module kexec_file_load bpf userfaultfd
        310, 311, 312, 313, 320, 321, 323,
    ),
)  # fmt: skip
_AARCH64 = _Architecture(
    audit=0xC00000B7,
    clone=220,
    ioctl=29,
    socket=198,
    setpriority=140,
    for_oneself=(118, 119, 122, 261, 274),
    refused=(
        194, 190, 186, 180, 30, 27, 279, 447,
        117, 116, 92, 58, 41, 171, 51, 89, 170, 40, 39,  # in the order above, as far as they exist there
        224, 225, 142, 161, 162, 105, 106, 60, 42, 18, 112,
        104, 217, 218, 219, 238, 97, 239, 241, 262, 264, 265, 266, 268,
        270, 271, 272, 273, 294, 280, 282,
    ),
)  # fmt: skip
_ARCHITECTURES = {"x86_64": _X86_64, "aarch64": _AARCH64}


def is_known(machine: str = platform.machine()) -> bool:
    """Say whether there is a filter for this processor family."""
    return machine in _ARCHITECTURES


def deny_list(machine: str = platform.machine()) -> bytes:
    """Return the filter as an array of `struct sock_filter`.

    Raises:
        KeyError: no numbers are known for `machine`; ask `is_known` first.
    """
    numbers = _ARCHITECTURES[machine]
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_EQUAL, 1, 0, numbers.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
    ]
    if numbers.x32:
        program += [(_AT_LEAST, 0, 1, _X32), _refuse(errno.EPERM)]
    program += [(_EQUAL, 0, 1, numbers.clone3), _refuse(errno.ENOSYS)]
    for number in (*numbers.refused, *(each for group in _COMMON for each in group)):
        program += [(_EQUAL, 0, 1, number), _refuse(errno.EPERM)]
    program += _look_into(numbers)
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program)


def _look_into(numbers: _Architecture) -> list[tuple[int, int, int, int]]:
    """Return the end of the program: the calls that are refused for some of their arguments."""
    allow = (_RETURN, 0, 0, _ALLOW)
    refuse = _refuse(errno.EPERM)
    # A signal needs rights that a fence can deny; these need only the same user, even from inside a fence.
    oneself = [(_LOAD, 0, 0, _FIRST_ARGUMENT_AT), (_EQUAL, 1, 0, 0), refuse, allow]
    priority = [*oneself[:3], (_LOAD, 0, 0, _SECOND_ARGUMENT_AT), *oneself[1:]]
    clone = [
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_ANY_BIT, 0, 1, _NEW_NAMESPACES),
        refuse,
        allow,
    ]
    ioctl = [
        (_LOAD, 0, 0, _SECOND_ARGUMENT_AT),
        (_EQUAL, 1, 0, _TYPE_INTO_TERMINAL[0]),
        (_EQUAL, 0, 1, _TYPE_INTO_TERMINAL[1]),
        refuse,
        allow,
    ]
    families = [(_EQUAL, len(_FAMILIES) - at, 0, family) for at, family in enumerate(_FAMILIES)]
    socket = [(_LOAD, 0, 0, _FIRST_ARGUMENT_AT), *families, _refuse(errno.EAFNOSUPPORT), allow]
    program: list[tuple[int, int, int, int]] = []
    blocks = [(numbers.clone, clone), (numbers.ioctl, ioctl), (numbers.socket, socket)]
    blocks += [(numbers.setpriority, priority), *((number, oneself) for number in numbers.for_oneself)]
    for number, block in blocks:
        program += [(_EQUAL, 0, len(block), number), *block]
    return [*program, allow]


def _refuse(number: int) -> tuple[int, int, int, int]:
    return _RETURN, 0, 0, _ERROR | number
