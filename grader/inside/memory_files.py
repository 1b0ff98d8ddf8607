"""`os.memfd_create` where the sandbox refuses it: a file in `/dev/shm` that never had a name.

To the program it is the same: memory behind a descriptor, gone with the last who holds it. To the sandbox it
is not: the pages of the genuine call are in no limit's count (not even while its descriptor waits in a
socket), those in `/dev/shm` are. Seals and huge pages, which no exercise is about, are not imitated.
"""

from __future__ import annotations

import errno
import functools
import os

_FOLDER = "/dev/shm"
_genuine = os.memfd_create


def install() -> None:
    """Put the imitation in place, unless the genuine call works here."""
    try:
        os.close(_genuine("probe"))
    except PermissionError:
        os.memfd_create = _memfd_create


@functools.wraps(_genuine)
def _memfd_create(name: str | bytes, flags: int = os.MFD_CLOEXEC) -> int:
    if len(os.fsencode(name)) > 249 or flags & ~(os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    descriptor = os.open(_FOLDER, os.O_TMPFILE | os.O_RDWR, 0o600)
    os.set_inheritable(descriptor, not flags & os.MFD_CLOEXEC)
    return descriptor
