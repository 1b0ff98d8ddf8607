"""L2 and L1: without namespaces, a fence around the file system (Landlock) and a filter of system calls.

L2 is root's: the submission runs as a user that owns nothing else. L1 is everybody's: it runs as the
caller, and Landlock (version 6 on) keeps its signals inside. On both, the network and the names in
`/dev/shm` and `/proc` are the host's.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from grader.sandbox import seccomp, users
from grader.sandbox.facts import Limits
from grader.sandbox.isolation import FLAGS, INSIDE, PACKAGE, RUNNER, Launch, memory_file
from grader.sandbox.stage import Stage

_SYSTEM = (
    *("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/proc", "/dev/fd"),
    *("/etc/hosts", "/etc/nsswitch.conf", "/etc/passwd", "/etc/group", "/etc/ld.so.cache", "/etc/localtime"),
)
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/shm")


@dataclass(frozen=True, slots=True)
class Confined:
    """A rung that fences a process in where it is."""

    name: str
    drops_root: bool
    private: tuple[str, ...] = ()

    @property
    def owner(self) -> int | None:
        """A user of this process's own, so that two gradings cannot touch each other; None at L1."""
        return users.own_user() if self.drops_root else None

    def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:  # noqa: ARG002 - rlimits do
        """Return the command: `confine.py` with its fence and filter, then the runner."""
        fence = memory_file("fence", json.dumps(_fence(stage)).encode())
        syscalls = memory_file("filter", seccomp.deny_list())
        user = "-" if self.owner is None else str(self.owner)
        confine = Path(__file__).with_name("confine.py")
        command = (sys.executable, *FLAGS, str(confine), user, str(fence), str(syscalls), str(control))
        _copy_kit(stage)
        # Everybody can read command lines: from where it starts, so that they tell nobody where the stage is.
        runner = (_interpreter(), *FLAGS, f"../kit/grader/{RUNNER}", str(control), "../kit")
        return Launch((*command, *runner), (fence, syscalls))


def _copy_kit(stage: Stage) -> None:
    """Copy what runs beside student code: to import from the kit itself, all of its names must be seen."""
    kit = stage.root / "kit"
    for part in INSIDE:
        source, target = PACKAGE / part, kit / "grader" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target)


def _interpreter() -> str:
    return str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())


def _fence(stage: Stage) -> dict[str, list[str]]:
    """Return what may be read and what may be written."""
    shown = [str(stage.root / name) for name in ("submission", "probes", "kit")]
    kept = [str(stage.root / name) for name in ("work", "tmp", "notes", "stacks")]
    base = Path(sys.base_prefix).resolve()
    interpreter = [_interpreter(), str(base / "lib")]
    way = [*interpreter, str(stage.root)]
    return {"read": [*_SYSTEM, *interpreter, *shown], "write": [*_DEVICES, *kept], "way": way}


L2 = Confined("L2 own user, Landlock, seccomp", drops_root=True)
L1 = Confined("L1 Landlock, seccomp", drops_root=False)
