"""The way into a confined rung: give up rights, fence the file system, filter system calls, run, clean up.

Run by path: `confine.py USER FENCE FILTER CONTROL COMMAND…`, where FENCE and FILTER are descriptors to
read from and USER is a number or `-`. Two processes: the *keeper* stays outside the fence as a subreaper,
so that the submission cannot signal it; its child goes inside and becomes COMMAND. When either COMMAND
ends or the trusted side hangs up on CONTROL, the keeper kills everything that descends from it.
Landlock has no binding in the standard library: its three system calls are made by number.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import stat
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from grader.procfs import kill_descendants
from grader.sandbox import kernel

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_RIGHTS_BY_VERSION = (13, 14, 15, 15, 16)
"""How many rights to files the first versions know; later ones know as many as the last."""
_READ = 1 << 0 | 1 << 2 | 1 << 3
"""Execute, read a file, list a folder."""
_FOR_FILES = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14 | 1 << 15
_SCOPES = 0b11
"""Abstract sockets and signals stay inside, from version 6 on."""
_SET_SUBREAPER = 36


def main(arguments: list[str]) -> None:
    """Do as the module says; returns when all is over."""
    user, fence, syscalls, control, *command = arguments
    kernel.check(kernel.libc.prctl(_SET_SUBREAPER, 1, 0, 0, 0), "to adopt orphans")
    child = os.fork()
    if child == 0:
        try:
            _confine(user, json.loads(_read(int(fence))), _read(int(syscalls)))
            os.execv(command[0], command)
        except OSError as error:
            print(f"`{command[0]}`: {error}", file=sys.stderr, flush=True)
        os._exit(1)
    _keep(child, int(control))


def _keep(child: int, control: int) -> None:
    """Wait for the end of the child or of the trusted side; leave nobody alive."""
    descriptor = os.pidfd_open(child)
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    poll.register(control, select.POLLRDHUP)
    poll.poll()
    kill_descendants(os.getpid())


def _confine(user: str, fence: dict[str, Any], syscalls: bytes) -> None:
    if user != "-":
        _open_way(int(user), fence["way"])
        kernel.become(int(user))
    # Root that stays root (L1) would, by its capabilities, read other processes past every fence.
    kernel.give_up_rights()
    _fence(fence)
    kernel.filter_calls(syscalls)


def _open_way(user: int, needed: list[str]) -> None:
    """Make `needed` paths reachable for `user`, where they lie below folders that only root may enter.

    In a mount namespace of our own each such folder is covered, and what is needed is shown in its place.
    """
    closed = set(_closed(user, needed))
    if not closed:
        return
    here = Path.cwd()
    kernel.unshare(kernel.NEW_MOUNTS, "a mount namespace")
    kernel.make_mounts_private()
    hidden = [path for path in needed if any(Path(path).is_relative_to(folder) for folder in closed)]
    held = [(path, os.open(path, os.O_PATH)) for path in hidden]
    for folder in closed:
        kernel.mount("tmpfs", folder, kernel.NO_SUID | kernel.NO_DEV, "mode=755,size=1m")
    for path, descriptor in held:
        kernel.bind(descriptor, path)
        os.close(descriptor)
    for folder in closed:
        kernel.restrict(folder, kernel.READ_ONLY, recursive=False)
    os.chdir(here)


def _closed(user: int, paths: list[str]) -> Iterator[str]:
    """Yield the topmost folder above each path that `user` may not enter, if there is one."""
    for path in paths:
        for folder in reversed(Path(path).parents):
            status = folder.stat()
            entry = stat.S_IXGRP if status.st_gid == user else stat.S_IXOTH
            if not status.st_mode & entry:
                yield str(folder)
                break


def _fence(allowed: dict[str, Any]) -> None:
    """Forbid all of the file system but what is below the paths in `allowed`, to `read` or to `write`."""
    version = kernel.libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG)
    kernel.check(min(version, 0), "Landlock")
    rights = (1 << _RIGHTS_BY_VERSION[min(version, len(_RIGHTS_BY_VERSION)) - 1]) - 1
    attributes = struct.pack("QQQ", rights, 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = kernel.libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(size), 0)
    kernel.check(min(ruleset, 0), "a Landlock rule set")
    for path in allowed["read"]:
        _allow(ruleset, path, _READ)
    for path in allowed["write"]:
        _allow(ruleset, path, rights)
    kernel.check(kernel.libc.syscall(_RESTRICT_SELF, ruleset, 0), "to enforce Landlock rules")
    os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH)
    except OSError:
        return  # not on this host: nothing to allow
    if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
        rights &= _FOR_FILES
    handled = _RIGHTS_BY_VERSION[-1]
    rule = struct.pack("=Qi", rights & ((1 << handled) - 1), descriptor)
    kernel.check(kernel.libc.syscall(_ADD_RULE, ruleset, 1, rule, 0), f"a Landlock rule for {path}")
    os.close(descriptor)


def _read(descriptor: int) -> bytes:
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


if __name__ == "__main__":
    main(sys.argv[1:])
