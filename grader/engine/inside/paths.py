"""Names of files: what the program looks up, makes, renames and removes by path is a point.

Only calls of the program's own code ask, directly or by way of `os.path`, `pathlib` and `shutil`: what the
library does with its own files is nobody's business.
"""

from __future__ import annotations

import genericpath
import os
import pathlib
import posixpath
import shutil
import sys
from collections.abc import Callable
from typing import Any

from . import library, protocol
from .task import current
from .told import is_program_file

_LOOKS = ("stat", "lstat", "access", "listdir", "scandir")
_CHANGES = ("mkdir", "rmdir", "unlink", "remove", "rename", "replace", "link", "symlink")
_PASSING_ON: tuple[Any, ...] = (
    genericpath.exists,
    os.makedirs,
    pathlib.Path.exists,
    pathlib.Path.open,
    pathlib.Path.stat,
    posixpath.lexists,
    shutil.move,
)
_BETWEEN = frozenset(
    [function.__code__.co_filename for function in _PASSING_ON]
    + [posixpath.join(posixpath.dirname(__file__), "regular.py")]
)
"""Modules that only pass the program's calls on."""
_KEY_CHARACTERS = 200


def key_of(path: Any) -> str:
    """Object of an access by path."""
    return f"file {posixpath.abspath(os.fsdecode(path))[:_KEY_CHARACTERS]}"


def folder_of(key: str) -> str:
    """Object of the folder in which the file of a key is."""
    return f"file {posixpath.dirname(key.removeprefix('file '))}"


def is_asked_by_program() -> bool:
    """Say whether the hook that asks this was called for the program."""
    frame = sys._getframe(2)
    while frame.f_code.co_filename in _BETWEEN and frame.f_back is not None:
        frame = frame.f_back
    return is_program_file(frame.f_code.co_filename)


def ask(kind: str, access: str, *paths: Any) -> None:
    """One point for all paths; whoever changes a name changes its folder, too."""
    task = current()
    if task is None:
        return
    keys = [key_of(path) for path in paths]
    if access == "W":
        keys += [folder_of(key) for key in keys]
    name = posixpath.basename(os.fsdecode(paths[0]))
    task.point(kind, keys[0], access, also=protocol.INNER_SEPARATOR.join(keys[1:]), subject=name)


def _asking(name: str, access: str) -> Callable[..., Any]:
    original = getattr(os, name)
    paths = 2 if name in ("rename", "replace", "link", "symlink") else 1

    def hooked(*arguments: Any, **keywords: Any) -> Any:
        names = [each for each in arguments[:paths] if isinstance(each, str | bytes | os.PathLike)]
        if not names or current() is None or not is_asked_by_program():
            return original(*arguments, **keywords)
        ask(name, access, *names)
        return _done(access, original, *arguments, **keywords)

    for known in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks, os.supports_effective_ids):
        if original in known:
            known.add(hooked)
    return hooked


def _done(access: str, original: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
    """Do what was asked for; what the system refuses has changed nothing."""
    try:
        return original(*arguments, **keywords)
    except OSError:
        task = current()
        if task is not None and access == "W":
            task.tell(protocol.IN_VAIN)
        raise


def _hook_open() -> None:
    original = os.open

    def hooked(path: Any, flags: int, *arguments: Any, **keywords: Any) -> Any:
        if current() is None or not is_asked_by_program():
            return original(path, flags, *arguments, **keywords)
        access = "W" if flags & (os.O_CREAT | os.O_TRUNC) else "R"
        ask("open", access, path)
        return _done(access, original, path, flags, *arguments, **keywords)

    os.supports_dir_fd.add(hooked)
    library.os.open = hooked


def install() -> None:
    """Put the hooks in place."""
    for names, access in ((_LOOKS, "R"), (_CHANGES, "W")):
        for name in names:
            setattr(library.os, name, _asking(name, access))
    _hook_open()
