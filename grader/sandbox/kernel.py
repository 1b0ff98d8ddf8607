"""Calls to the kernel that the standard library lacks, for the ways into a sandbox. Standard library only."""

from __future__ import annotations

import ctypes
import os
import stat
import struct

NEW_MOUNTS, NEW_CGROUP, NEW_NAMES, NEW_IPC = 0x20000, 0x2000000, 0x4000000, 0x8000000
NEW_USER, NEW_PIDS, NEW_NETWORK = 0x10000000, 0x20000000, 0x40000000
NO_SUID, NO_DEV, NO_EXEC = 2, 4, 8
"""Flags of mounts."""
READ_ONLY = 1
_BIND, _RECURSIVE, _PRIVATE, _DETACH = 4096, 16384, 1 << 18, 2
_MOUNT_SETATTR, _AT_FDCWD, _AT_RECURSIVE = 442, -100, 0x8000
_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE, _DROP_FROM_BOUNDS = 38, 22, 2, 24
_CAPABILITY_VERSION = 0x20080522
_CAPABILITIES = 64
"""More than there are: to drop one that does not exist is an error without harm."""
libc = ctypes.CDLL(None, use_errno=True)


def check(status: int, what: str) -> None:
    """Raise `OSError` with a sentence about `what` was refused, unless `status` is 0."""
    if status != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"The kernel refuses {what}: {os.strerror(number)}")


def unshare(namespaces: int, what: str) -> None:
    """Leave the caller's namespaces for new ones."""
    check(libc.unshare(namespaces), what)


def make_mounts_private() -> None:
    """Keep mounts that follow from spreading to the host, and the host's from coming in."""
    check(libc.mount(None, b"/", None, _RECURSIVE | _PRIVATE, None), "private mounts")


def mount(kind: str, target: str, flags: int, data: str = "") -> None:
    """Mount a file system that has no source."""
    words = (kind.encode(), target.encode(), kind.encode())
    check(libc.mount(*words, flags, data.encode()), f"a {kind} at {target}")


def bind(descriptor: int, target: str) -> None:
    """Show at `target`, which is made, what an `O_PATH` descriptor leads to."""
    if stat.S_ISDIR(os.fstat(descriptor).st_mode):
        os.makedirs(target, 0o755, exist_ok=True)  # noqa: PTH103 - start-up time counts here
    else:
        os.makedirs(os.path.dirname(target), 0o755, exist_ok=True)  # noqa: PTH103, PTH120
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    source = f"/proc/self/fd/{descriptor}".encode()
    check(libc.mount(source, target.encode(), None, _BIND | _RECURSIVE, None), f"a bind of {target}")


def restrict(target: str, flags: int, *, recursive: bool) -> None:
    """Add flags to a mount, whatever others it has."""
    attributes = struct.pack("4Q", flags, 0, 0, 0)
    how = _AT_RECURSIVE if recursive else 0
    size = ctypes.c_size_t(len(attributes))
    status = libc.syscall(_MOUNT_SETATTR, _AT_FDCWD, target.encode(), how, attributes, size)
    check(status, f"to restrict {target}")


def change_root(folder: str) -> None:
    """Make `folder`, a mount, all that there is."""
    os.chdir(folder)
    check(libc.pivot_root(b".", b"."), "another root")
    check(libc.umount2(b".", _DETACH), "to leave the old root")
    os.chdir("/")


def become(user: int) -> None:
    """Give up root for good."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def give_up_rights() -> None:
    """Have no capability, and none to come."""
    check(libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0), "to give up new privileges")
    for number in range(_CAPABILITIES):
        libc.prctl(_DROP_FROM_BOUNDS, number, 0, 0, 0)
    nothing = struct.pack("6I", 0, 0, 0, 0, 0, 0)
    check(libc.capset(struct.pack("Ii", _CAPABILITY_VERSION, 0), nothing), "to give up capabilities")


def filter_calls(program: bytes) -> None:
    """Obey a seccomp filter from now on, with all who descend from this process."""
    instructions = ctypes.create_string_buffer(program, len(program))
    filtered = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(instructions))
    check(libc.prctl(_SET_SECCOMP, _FILTER_MODE, filtered, 0, 0), "a filter of system calls")
