"""The private folder of one session: copies of what the runner needs, and room for what it writes."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_ENOUGH_BYTES = 2 << 30
"""More than any limit: counting on would only take time."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a session runs: one file of a submission, and the suite's probes beside it."""

    module: str
    source: Path
    probes: Mapping[str, Path] = field(default_factory=dict)
    """Per name that a request calls them by, their file."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Paths of one session; everything below `root` is removed at the end."""

    root: Path
    submission: Path
    probes: Mapping[str, Path]
    socket: Path

    @property
    def conductor(self) -> Path:
        """Where controlled executions connect to the engine's conductor."""
        return self.root / "conductor"

    @property
    def stacks(self) -> Path:
        """Where processes write their stacks when asked to."""
        return self.root / "stacks"

    @property
    def segments(self) -> Path:
        """Where executions list the shared memory that they create."""
        return self.root / "notes" / "segments"

    def environment(self) -> dict[str, str]:
        """Return the environment of the runner: an allow-list, nothing of the caller's but the locale's."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.root / "work"),
            "TMPDIR": str(self.root / "tmp"),
            "LANG": os.environ.get("LANG", "C.UTF-8"),
            "PYTHONUTF8": "1",
            "PYTHONHASHSEED": "0",
            "MALLOC_ARENA_MAX": "2",
        }

    def hand_over(self, owner: int | None) -> None:
        """Let the user that the submission runs as write where it may; None: it is the grader's own."""
        if owner is None:
            return
        os.chown(self.root, -1, owner)
        self.root.chmod(0o750)
        for path in (self.socket, self.conductor, self.stacks):
            if path.exists():
                os.chown(path, owner, owner)
        for folder in ("tmp", "work", "notes"):
            _give(self.root / folder, owner)

    def disk_usage(self) -> int:
        """Return how many bytes the files of the submission take; a file counts as a page at least."""
        return sum(usage(str(self.root / name)) for name in ("work", "tmp"))

    def remove(self) -> None:
        """Remove the folder, also where a submission took away its own permissions."""
        shutil.rmtree(self.root, onerror=_allow_and_retry)


def usage(folder: str, owner: int | None = None) -> int:
    """Return how many bytes the files below `folder` take, all or those of `owner`; at least a page each."""
    total = 0
    try:
        for entry in os.scandir(folder):
            status = entry.stat(follow_symlinks=False)
            if owner is not None and status.st_uid != owner:
                continue
            if entry.is_dir(follow_symlinks=False):
                total += usage(entry.path, owner)
            total += 4096 + 512 * status.st_blocks
            if total > _ENOUGH_BYTES:
                break
    except (OSError, RecursionError):
        pass  # it is being changed as we look, or hidden from its owner: the next look will tell
    return total


def _give(path: Path, owner: int) -> None:
    """Give away what is still the grader's: a file once given may by now be a link to anywhere."""
    status = path.lstat()
    if status.st_uid != os.geteuid() or (status.st_nlink > 1 and not path.is_dir()):
        return
    if path.is_dir() and not path.is_symlink():
        for entry in path.iterdir():
            _give(entry, owner)
    os.chown(path, owner, owner, follow_symlinks=False)


def _allow_and_retry(_function: object, path: str, _error: object) -> None:
    os.chmod(os.path.dirname(path), 0o700)  # noqa: PTH101, PTH120
    if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114
        os.chmod(path, 0o700)  # noqa: PTH101
        shutil.rmtree(path, ignore_errors=True)
    elif os.path.lexists(path):
        os.unlink(path)  # noqa: PTH108


def prepare(material: Material) -> Stage:
    """Lay out a new stage with copies of the material."""
    root = Path(tempfile.mkdtemp(prefix="grade-"))
    for name in ("submission", "probes", "tmp", "work", "notes"):
        (root / name).mkdir()
    submission = root / "submission" / f"{material.module}.py"
    shutil.copyfile(material.source, submission)
    probes = {name: root / "probes" / f"{name}.py" for name in material.probes}
    for name, source in material.probes.items():
        shutil.copyfile(source, probes[name])
    (root / "stacks").touch()
    return Stage(root, submission, probes, root / "socket")


def listen(path: Path, kind: socket.SocketKind = socket.SOCK_STREAM) -> socket.socket:
    """Return a listening Unix socket at `path`."""
    listener = socket.socket(socket.AF_UNIX, kind)
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY)
    try:
        # The host lists the names of all sockets as given: this one tells nobody where the stage is.
        listener.bind(f"/proc/self/fd/{folder}/{path.name}")
    finally:
        os.close(folder)
    listener.listen(256)
    listener.setblocking(False)
    return listener
