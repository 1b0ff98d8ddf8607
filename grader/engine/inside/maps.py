"""Memory maps and views: shared memory that is reached neither by `Value` nor by `shared_memory`.

Subscripts of a map or a view in the program's own code are points by the fallback of `opcodes`, which begins
with the first map of the program's own, or with the first shared object if one of its files speaks of views.
Methods of maps and `struct`'s functions ask here. What goes by address or through other libraries' arrays is
not controlled.
"""

from __future__ import annotations

import linecache
import mmap as _mmap_module
import re
import struct
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from . import opcodes, protocol
from .library import heap
from .lifecycle import reservations
from .task import current
from .told import is_program_file

_module: Any = _mmap_module
_VIEWS = re.compile(r"\bmemoryview\b")
_ADDRESSES = re.compile(
    r"\b(addressof|memmove|memset|from_address|from_buffer|byref|string_at|frombuffer|ndarray)\b"
)
_RESERVATIONS = (
    (re.compile(r"\.(sendall|sendmsg|sendto)\("), "what goes through sockets by other ways than `os.write`"),
    (re.compile(r"^\s*(import|from) random\b", re.MULTILINE), "random numbers are drawn once"),
)
"""What a program's text may speak of that is no choice, and what is then said."""
_spoken: dict[str, tuple[bool, str]] = {}
"""Of all known files of the program: do they speak of views, and their first word for access by address."""
_looked_at: set[str] = set()


def read(filename: str, text: str) -> None:
    """Take in the text of one of the program's files; before the fork it is read once for all executions."""
    by_address = _ADDRESSES.search(text)
    reservations.update(sentence for words, sentence in _RESERVATIONS if words.search(text))
    _spoken[filename] = bool(_VIEWS.search(text)), by_address[1] if by_address else ""


def look_at_the_program() -> None:
    """At the birth of a shared object: what do the program's files say of how they will get at it?"""
    task = current()
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and not is_program_file(frame.f_code.co_filename):
        frame = frame.f_back
    if task is None or frame is None or frame.f_code.co_filename in _looked_at:
        return
    filename = frame.f_code.co_filename
    _looked_at.add(filename)
    if filename not in _spoken:
        read(filename, "".join(linecache.getlines(filename)))
    for views, by_address in list(_spoken.values()):
        if views:
            opcodes.watch()
        if by_address:
            task.tell(f"{protocol.UNCONTROLLED}shared memory by way of `{by_address}`")


def _ask(access: str, subject: Any) -> None:
    """One access by the program itself: what the library does for it is part of a greater operation."""
    task = current()
    if task is not None and is_program_file(sys._getframe(2).f_code.co_filename):
        task.point("read" if access == "R" else "write", "memory", access, subject=subject)


def _asking(original: Callable[..., Any], access: str) -> Callable[..., Any]:
    def method(self: Any, *arguments: Any) -> Any:
        _ask(access, self)
        return original(self, *arguments)

    return method


def _hook_maps() -> None:
    base = _module.mmap

    def __new__(cls: Any, *arguments: Any, **keywords: Any) -> Any:
        if sys._getframe(1).f_code.co_filename != heap.__file__:  # what lies in there has hooks of its own
            opcodes.watch()
            look_at_the_program()
        return base.__new__(cls, *arguments, **keywords)

    body: dict[str, Any] = {"__new__": __new__, "__module__": "mmap"}
    body.update(
        {name: _asking(getattr(base, name), "R") for name in ("read", "read_byte", "readline", "find")}
    )
    body.update({name: _asking(getattr(base, name), "W") for name in ("write", "write_byte", "move")})
    _module.mmap = type("mmap", (base,), body)


def _hook_struct() -> None:
    pack_into, unpack_from = struct.pack_into, struct.unpack_from

    def asking_pack_into(form: Any, buffer: Any, *arguments: Any) -> None:
        if not isinstance(buffer, bytearray):
            _ask("W", None)
        pack_into(form, buffer, *arguments)

    def asking_unpack_from(form: Any, /, buffer: Any, offset: int = 0) -> Any:
        if not isinstance(buffer, bytes | bytearray):
            _ask("R", None)
        return unpack_from(form, buffer, offset)

    struct.pack_into, struct.unpack_from = asking_pack_into, asking_unpack_from


def install() -> None:
    """Put the hooks in place."""
    _hook_maps()
    _hook_struct()
