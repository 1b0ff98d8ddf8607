"""Told mode: the program's own line and the program's own name for an object, looked up at a point."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import PurePath
from types import FrameType, FunctionType, ModuleType
from typing import Any

from .protocol import INNER_SEPARATOR

_LIBRARY = os.path.dirname(os.__file__) + os.sep  # noqa: PTH120 (pathlib costs each forked process its import)
_ENGINE = os.path.dirname(os.path.abspath(__file__)) + os.sep  # noqa: PTH100, PTH120
_HOST = os.path.normpath(_ENGINE + "../../inside") + os.sep
_PLAIN = (int, float, bool, str, bytes, type(None))
_DETAIL_CHARACTERS = 80
_DEPTH = 4
_ELEMENTS = 32

_ours: dict[str, bool] = {}


def is_program_file(filename: str) -> bool:
    """Say whether a code file belongs to the program: not the library, not a package, not the engine."""
    known = _ours.get(filename)
    if known is None:
        known = _ours[filename] = not (
            filename.startswith((_LIBRARY, _ENGINE, _HOST, "<"))
            or "/site-packages/" in filename
            or "/dist-packages/" in filename
        )
    return known


def show(value: Any) -> str:
    """Text of a value that is safe to make: the program's own `__repr__` never runs here."""
    short = isinstance(value, (list, tuple)) and len(value) <= _ELEMENTS
    plain = isinstance(value, _PLAIN) or (short and all(type(part) in _PLAIN for part in value))
    text = repr(value) if plain else f"<{type(value).__name__}>"
    return text if len(text) <= _DETAIL_CHARACTERS else text[: _DETAIL_CHARACTERS - 1] + "…"


def describe(subject: Any) -> str:
    """Two more fields of a point: `file:line` of the program's innermost frame, its names for `subject`."""
    frames = list(_program_frames(sys._getframe(2)))
    if not frames:
        return "\x1f\x1f"
    location = f"{PurePath(frames[0].f_code.co_filename).name}:{frames[0].f_lineno}"
    if isinstance(subject, str):
        return f"\x1f{location}\x1f{subject}"  # a file: its own name is the best one
    names = [] if subject is None else _names(subject, frames)
    return f"\x1f{location}\x1f" + INNER_SEPARATOR.join(names)


def _program_frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        if is_program_file(frame.f_code.co_filename):
            yield frame
        frame = frame.f_back


def _names(subject: Any, frames: list[FrameType]) -> list[str]:
    """The program's names for an object, from the innermost frame outward; after a fork the parent's, too."""
    names: list[str] = []
    scopes: list[dict[str, Any]] = []
    for frame in frames:
        scopes.append(frame.f_locals)
        if all(frame.f_globals is not scope for scope in scopes):
            scopes.append(frame.f_globals)
    for scope in scopes:
        found = _name_in(scope, subject)
        if found and found not in names:
            names.append(found)
    return names


def _name_in(scope: dict[str, Any], subject: Any) -> str:
    for depth in range(_DEPTH):
        for name, value in list(scope.items()):
            found = "" if name.startswith("__") else _path(name, value, subject, depth)
            if found:
                return found
    return ""


def _path(name: str, value: Any, subject: Any, depth: int) -> str:
    """Path from `value`, which the program calls `name`, to `subject`, exactly `depth` steps away."""
    if depth == 0:
        return name if value is subject else ""
    for label, part in _parts(name, value):
        found = _path(label, part, subject, depth - 1)
        if found:
            return found
    return ""


def _parts(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """What an object is made of, with the names that the program would use; runs none of its code."""
    if isinstance(value, (list, tuple)):
        for index, element in enumerate(value[:_ELEMENTS]):
            yield f"{name}[{index}]", element
    elif type(value) is dict:
        for key, element in list(value.items())[:_ELEMENTS]:
            if type(key) in _PLAIN:
                yield f"{name}[{key!r}]", element
    elif not isinstance(value, (type, ModuleType, FunctionType)):
        try:
            attributes = object.__getattribute__(value, "__dict__")
        except AttributeError:
            return
        if type(attributes) is dict:
            for attribute, element in list(attributes.items()):
                yield _attribute_name(name, value, attribute), element


def _attribute_name(name: str, owner: Any, attribute: str) -> str:
    """Name a part of a library object like the whole, of a program's object with a dot."""
    module = type(owner).__module__
    if not module.startswith(("multiprocessing", "threading", "queue", "concurrent", "grader.engine")):
        return f"{name}.{attribute}"
    if attribute == "_lock" and module == "multiprocessing.sharedctypes":
        return f"{name}.get_lock()"
    return name
