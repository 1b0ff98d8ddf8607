"""Files that several processes use: every system call of an open file object is a point, and file locks wait.

`open` is rebuilt on a `FileIO` whose reads and writes ask first; buffering and text stay the library's, so
what is flushed too late is flushed too late here, too. On pipes the same objects wait like connections.
"""

from __future__ import annotations

import builtins
import fcntl
import io
import os
import stat
from typing import Any

from . import paths, protocol
from .descriptors import wait_ready
from .task import Task, current

_open, _stat, _flock, _lockf = io.open, os.stat, fcntl.flock, fcntl.lockf
_TEXT_OPTIONS = ("encoding", "errors", "newline")


class AskingFileIO(io.FileIO):
    """A raw file whose system calls are points."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        self._grader_pid = os.getpid()
        mode = os.fstat(self.fileno()).st_mode
        self._grader_waits = stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
        self._grader_plain = stat.S_ISREG(mode)

    def _ask(self, kind: str, direction: str) -> None:
        task = current()
        if task is None or self.closed:
            return
        if self._grader_waits:
            wait_ready(task, kind, self.fileno(), direction, self)
        elif self._grader_plain:
            shared_offset = self._grader_pid != os.getpid()
            access = "W" if direction == "w" or shared_offset else "R"
            task.point(kind, file_key(self.fileno()), access, subject=_name_of(self.name))

    def write(self, data: Any, /) -> Any:
        """See `io.FileIO.write`."""
        self._ask("write", "w")
        return super().write(data)

    def readinto(self, buffer: Any, /) -> Any:
        """See `io.FileIO.readinto`."""
        self._ask("read", "r")
        return super().readinto(buffer)

    def read(self, size: int | None = -1, /) -> Any:
        """See `io.FileIO.read`."""
        self._ask("read", "r")
        return super().read(-1 if size is None else size)

    def readall(self) -> Any:
        """See `io.FileIO.readall`."""
        if not self._grader_waits:
            self._ask("read", "r")
            return super().readall()
        parts = []
        while part := self.read(io.DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b"".join(parts)

    def truncate(self, size: int | None = None, /) -> int:
        """See `io.FileIO.truncate`."""
        self._ask("truncate", "w")
        return super().truncate(size)

    def close(self) -> None:
        """See `io.FileIO.close`: it gives up locks, and may be the end of a pipe."""
        was_open = not self.closed
        super().close()
        task = current()
        if was_open and task is not None:
            task.tell(protocol.FILES)


def _name_of(file: Any) -> str:
    return "" if isinstance(file, int) else os.path.basename(os.fsdecode(file))  # noqa: PTH119 (also of bytes)


def _ask_to_open(task: Task, file: Any, mode: str) -> None:
    """Opening for writing may create or empty the file: a point of its own."""
    if isinstance(file, int):
        return
    if not set(mode) & set("wxa"):
        if paths.is_asked_by_program():
            paths.ask("open", "R", file)
        return
    try:
        found = _stat(file)
    except OSError:
        key = paths.key_of(file)
    else:
        if not stat.S_ISREG(found.st_mode):
            return
        key = f"file {found.st_ino}"
    if "a" not in mode or " /" in key:
        name = paths.key_of(file)
        also = paths.folder_of(name) if key == name else name
        task.point("open", key, "W", also=also, subject=_name_of(file))


def file_key(descriptor: int) -> str:
    """Object of an access to a regular file; the conductor gives it a stable name."""
    return f"file {os.fstat(descriptor).st_ino}"


def hooked_open(file: Any, mode: str = "r", buffering: int = -1, *options: Any, **keywords: Any) -> Any:
    """Take the place of `open`."""
    task = current()
    if task is None:
        return _open(file, mode, buffering, *options, **keywords)
    named = dict(zip((*_TEXT_OPTIONS, "closefd", "opener"), options, strict=False)) | keywords
    binary = "b" in mode
    raw_mode = mode.replace("b", "").replace("t", "")
    if not set(mode) <= set("rwxab+t") or (
        binary and ("t" in mode or buffering == 1 or named.get("encoding"))
    ):
        return _open(file, mode, buffering, *options, **keywords)  # raises or warns as it should
    _ask_to_open(task, file, raw_mode)
    raw = AskingFileIO(file, raw_mode, named.get("closefd", True), named.get("opener"))
    try:
        return _wrap(
            raw, raw_mode, buffering, binary=binary, text={name: named.get(name) for name in _TEXT_OPTIONS}
        )
    except BaseException:
        raw.close()
        raise


def _wrap(raw: AskingFileIO, mode: str, buffering: int, *, binary: bool, text: dict[str, Any]) -> Any:
    """Buffer and decode as `io.open` does."""
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    size = io.DEFAULT_BUFFER_SIZE if buffering in (-1, 1) else buffering
    buffer: Any
    if "+" in mode:
        buffer = io.BufferedRandom(raw, size)
    elif "r" in mode:
        buffer = io.BufferedReader(raw, size)
    else:
        buffer = io.BufferedWriter(raw, size)
    if binary:
        return buffer
    wrapper = io.TextIOWrapper(buffer, **text, line_buffering=buffering == 1 or raw.isatty())
    wrapper.mode = mode  # type: ignore[misc]
    return wrapper


def _lock(original: Any, kind: str) -> Any:
    def lock(fd: Any, operation: int, *region: Any) -> Any:
        task = current()
        if task is None:
            return original(fd, operation, *region)
        descriptor = fd if isinstance(fd, int) else fd.fileno()
        if operation & fcntl.LOCK_UN:
            task.point(f"{kind} release", file_key(descriptor), "W")
            result = original(descriptor, operation, *region)
            task.tell(protocol.FILES)
            return result
        if operation & fcntl.LOCK_NB:
            task.point(f"try {kind}", file_key(descriptor), "W")
            try:
                return original(descriptor, operation, *region)
            except BlockingIOError:
                task.tell(protocol.IN_VAIN)
                raise
        return _lock_when_free(
            task, kind, descriptor, lambda: original(descriptor, operation | fcntl.LOCK_NB, *region)
        )

    return lock


def _lock_when_free(task: Task, kind: str, descriptor: int, attempt: Any) -> None:
    """Park until the lock could be had; the attempt that succeeds holds it."""
    held = False

    def ready() -> bool:
        nonlocal held
        if not held:
            try:
                attempt()
            except BlockingIOError:
                return False
            held = True
        return True

    task.point(kind, file_key(descriptor), "W")
    if not ready():
        task.point(kind, file_key(descriptor), "W", f"{protocol.DESCRIPTORS}0", ready=ready)


def install() -> None:
    """Put the hooks in place."""
    builtins.open = io.open = hooked_open
    fcntl.flock, fcntl.lockf = _lock(_flock, "flock"), _lock(_lockf, "lockf")
