"""The fallback: where no hook sees an access, the program's own code is traced, opcode by opcode.

A `shared_memory` block is a plain `memoryview`, which nothing can be put in front of. From the moment a
process has one, each subscript in the program's own code (never the library's) on what may be the block asks
first. What the subscripted name stands for is looked up without running any of the program's code; when that
cannot be told, the access counts as one to shared memory. In a manager's server the same is done for
attributes and subscripts of the program's own classes, whose methods run in a thread per client.
"""

from __future__ import annotations

import dis
import linecache
import sys
import threading
from multiprocessing import shared_memory
from types import CodeType, FrameType
from typing import Any

from . import protocol
from .task import current
from .told import is_program_file

_READS = frozenset(dis.opmap[name] for name in ("BINARY_SUBSCR", "BINARY_SLICE") if name in dis.opmap)
_WRITES = frozenset(
    dis.opmap[name] for name in ("STORE_SUBSCR", "DELETE_SUBSCR", "STORE_SLICE") if name in dis.opmap
)
_LOADS = frozenset(dis.opmap[name] for name in ("LOAD_ATTR", "LOAD_METHOD") if name in dis.opmap) | _READS
_STORES = frozenset({dis.opmap["STORE_ATTR"], dis.opmap["DELETE_ATTR"]}) | _WRITES
_PRIVATE = (list, dict, tuple, str, bytes, bytearray, set)
"""Kinds of containers that a process shares with nobody."""

_expressions: dict[tuple[CodeType, int], str] = {}
_watching = False
_serving = False


def watch_server() -> None:
    """In a manager's server: let the program's own classes be interrupted between their accesses."""
    global _serving
    _serving = True
    watch()


def watch() -> None:
    """Trace this thread's program frames from here on, and all threads to come."""
    global _watching
    if _watching or current() is None:
        return
    _watching = True
    here = sys._getframe(0)
    here.f_trace_opcodes = True  # Python 3.12 delivers opcodes only if a frame wants them before `settrace`
    frame: FrameType | None = here
    while frame is not None:
        _on_call(frame, "call", None)
        frame = frame.f_back
    sys.settrace(_on_call)
    threading.settrace(_on_call)


def _on_call(frame: FrameType, _event: str, _argument: Any) -> Any:
    if not is_program_file(frame.f_code.co_filename):
        return None
    frame.f_trace_lines = False
    frame.f_trace_opcodes = True
    frame.f_trace = _on_opcode
    return _on_opcode


def _on_opcode(frame: FrameType, event: str, _argument: Any) -> Any:
    if event == "opcode":
        code = frame.f_code
        opcode = code.co_code[frame.f_lasti]
        if _serving:
            _ask_served(frame, opcode)
        elif opcode in _READS or opcode in _WRITES:
            _ask(frame, "W" if opcode in _WRITES else "R")
    return _on_opcode


def _ask(frame: FrameType, access: str) -> None:
    task = current()
    if task is None:
        return
    name = _container_name(frame.f_code, frame.f_lasti)
    found = _resolve(name, frame)
    if isinstance(found, _PRIVATE) or hasattr(type(found), "_grader_base") or _is_hooked(found):
        return
    task.point("read" if access == "R" else "write", _key_of(found), access, subject=name or "shared memory")


def _ask_served(frame: FrameType, opcode: int) -> None:
    """One access to the state of an object in a manager's server; visible, unlike all else there."""
    task = current()
    if task is None or (opcode not in _LOADS and opcode not in _STORES):
        return
    kind, access = ("write", "W") if opcode in _STORES else ("read", "R")
    name = _container_name(frame.f_code, frame.f_lasti) or "its state"
    task.point(kind, protocol.SERVER, access, subject=name, visible=True)


def _is_hooked(value: Any) -> bool:
    """Say whether a value's own accesses are points already, or go through somebody's proxy."""
    return type(value).__module__.startswith("multiprocessing") and not isinstance(value, memoryview)


def _container_name(code: CodeType, offset: int) -> str:
    """The dotted name before the bracket of the subscript at this opcode; empty for anything else."""
    known = _expressions.get((code, offset))
    if known is None:
        line, end_line, start, end = list(code.co_positions())[offset // 2]
        text = ""
        if line is not None and line == end_line and start is not None and end is not None:
            source = linecache.getline(code.co_filename, line).encode()
            text = source[start:end].decode("utf-8", "replace").partition("[")[0].strip()
        known = text if text.replace(".", "_").isidentifier() else ""
        _expressions[code, offset] = known
    return known


def _resolve(name: str, frame: FrameType) -> Any:
    """What a dotted name stands for; only plain attributes and `SharedMemory.buf` are followed."""
    first, *rest = name.split(".")
    value = frame.f_locals.get(first, frame.f_globals.get(first))
    for attribute in rest:
        if isinstance(value, shared_memory.SharedMemory) and attribute == "buf":
            value = value.buf
        else:
            try:
                value = object.__getattribute__(value, "__dict__").get(attribute)
            except AttributeError:
                return None
    return value


def _key_of(value: Any) -> str:
    """Object of the access: the block that the view belongs to, else all shared memory."""
    if isinstance(value, memoryview):
        for block in _blocks:
            if value.obj is getattr(block, "_mmap", None):
                return f"memory {block._name}"  # type: ignore[attr-defined]
    return "memory"


def _name_key(name: str) -> str:
    """Object of what is done with the name of a block."""
    return f"memory name {name.lstrip('/')}"


_blocks: list[shared_memory.SharedMemory] = []


def _hook_blocks() -> None:
    kind: Any = shared_memory.SharedMemory
    original, unlink = kind.__init__, kind.unlink

    def __init__(self: Any, name: Any = None, create: Any = False, *arguments: Any, **keywords: Any) -> None:
        task = current()
        if task is not None and isinstance(name, str):
            task.point(
                "create" if create else "attach", _name_key(name), "W" if create else "R", subject=name
            )
        try:
            original(self, name, create, *arguments, **keywords)
        except OSError:
            if task is not None and create:
                task.tell(protocol.IN_VAIN)
            raise
        _blocks.append(self)
        watch()

    def hooked_unlink(self: Any) -> None:
        task = current()
        if task is not None:
            task.point("unlink", _name_key(self._name), "W", subject=self)
        unlink(self)

    kind.__init__, kind.unlink = __init__, hooked_unlink


def _hook_shareable_list() -> None:
    kind: Any = shared_memory.ShareableList
    get, put = kind.__getitem__, kind.__setitem__

    def __getitem__(self: Any, position: int) -> Any:
        task = current()
        if task is not None:
            task.point("read", f"memory {self.shm._name}", "R", subject=self)
        value = get(self, position)
        if task is not None:
            task.note(value)
        return value

    def __setitem__(self: Any, position: int, value: Any) -> None:
        task = current()
        if task is not None:
            task.point("write", f"memory {self.shm._name}", "W", subject=self)
            task.note(value)
        put(self, position, value)

    kind.__getitem__, kind.__setitem__ = __getitem__, __setitem__


def install() -> None:
    """Put the hooks in place."""
    _hook_blocks()
    _hook_shareable_list()
