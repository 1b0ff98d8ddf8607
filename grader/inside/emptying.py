"""Empties the folders in which executions may write, so that a check finds nothing of the one before."""

from __future__ import annotations

import os
from collections.abc import Callable


def empty(folder: str) -> bool:
    """Remove everything below `folder` but what is mounted there; False when something would not go."""
    return _empty(folder, os.lstat(folder).st_dev)[0]


def forget(place: str | int, mode: int) -> None:
    """Put back what can be written beside the content: permissions, times, attributes."""
    try:
        os.chmod(place, mode)
        for name in os.listxattr(place):
            if name.startswith("user."):
                os.removexattr(place, name)
        os.utime(place)
    except OSError:
        pass  # made for us by the rung, like `/tmp`: what counts is whether it can be emptied


def _empty(folder: str, device: int) -> tuple[bool, bool]:
    """Say whether all went that should, and whether there is something mounted that stays."""
    forget(folder, 0o700)
    gone, mounted = True, False
    for entry in os.scandir(folder):
        if entry.stat(follow_symlinks=False).st_dev != device:
            mounted = True
        elif not entry.is_dir(follow_symlinks=False):
            gone &= _went(os.unlink, entry.path)
        else:
            below, kept = _empty(entry.path, device)
            gone &= below and (kept or _went(os.rmdir, entry.path))
            mounted |= kept
    return gone, mounted


def _went(remove: Callable[[str], None], path: str) -> bool:
    try:
        remove(path)
    except OSError:
        return False
    return True
