"""Root's way into bubblewrap: hold what must be visible, become nobody in particular, start it.

Run by path, standard library only: `enter.py UID SOURCES COMMAND…`. What a sandbox shows may lie where
only root can go (an interpreter in a home folder, the stage), and bubblewrap must not run as root: files
of root would stay root's to read inside. So this process, in a mount namespace of its own, binds the
n-th of the colon-separated paths in SOURCES to `/tmp/n`, gives up root for good, and becomes COMMAND.
"""

from __future__ import annotations

import ctypes
import os
import stat
import sys

HOLD = "/tmp"  # always there; in this namespace only
_CLONE_NEWNS = 0x20000
_MS_BIND, _MS_REC, _MS_PRIVATE, _MS_NOSUID, _MS_NODEV = 4096, 16384, 1 << 18, 2, 4
_O_PATH = 0o10000000


def main(arguments: list[str]) -> None:
    """Do as the module says; only returns by raising."""
    user, sources, *command = arguments
    libc = ctypes.CDLL(None, use_errno=True)
    _check(libc.unshare(_CLONE_NEWNS), "a mount namespace")
    _check(libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None), "private mounts")
    held = [(path, os.open(path, _O_PATH)) for path in sources.split(":")]
    flags = _MS_NOSUID | _MS_NODEV
    _check(libc.mount(b"tmpfs", HOLD.encode(), b"tmpfs", flags, b"mode=755,size=1m"), "a hold")
    for number, (path, descriptor) in enumerate(held):
        target = f"{HOLD}/{number}"
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            os.mkdir(target)  # noqa: PTH102 - start-up time counts here
        else:
            os.close(os.open(target, os.O_CREAT | os.O_WRONLY))
        source = f"/proc/self/fd/{descriptor}".encode()
        _check(libc.mount(source, target.encode(), None, _MS_BIND | _MS_REC, None), f"a bind of {path}")
        os.close(descriptor)
    os.chdir("/")
    os.setgroups([])
    os.setresgid(int(user), int(user), int(user))
    os.setresuid(int(user), int(user), int(user))
    os.execv(command[0], command)


def _check(status: int, what: str) -> None:
    if status != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"The kernel refuses {what}: {os.strerror(number)}")


if __name__ == "__main__":
    main(sys.argv[1:])
