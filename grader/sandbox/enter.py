"""Root's way into namespaces: hold what must be visible, become nobody in particular, start what sets up.

Run by path, standard library only: `enter.py UID SOURCES COMMAND…`. What a sandbox shows may lie where
only root can go (an interpreter in a home folder, the stage), and what sets it up must not run as root: files
of root would stay root's to read inside. So this process, in a mount namespace of its own, binds the
n-th of the colon-separated paths in SOURCES to `/tmp/n`, gives up root for good, and becomes COMMAND.
"""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))  # noqa: PTH100, PTH120

from grader.sandbox import kernel

HOLD = "/tmp"  # always there; in this namespace only


def main(arguments: list[str]) -> None:
    """Do as the module says; only returns by raising."""
    user, sources, *command = arguments
    kernel.unshare(kernel.NEW_MOUNTS, "a mount namespace")
    kernel.make_mounts_private()
    held = [os.open(path, os.O_PATH) for path in sources.split(":")]
    kernel.mount("tmpfs", HOLD, kernel.NO_SUID | kernel.NO_DEV, "mode=755,size=1m")
    for number, descriptor in enumerate(held):
        kernel.bind(descriptor, f"{HOLD}/{number}")
        os.close(descriptor)
    os.chdir("/")
    kernel.become(int(user))
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
