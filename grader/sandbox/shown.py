"""What a session in namespaces of its own can see, in bubblewrap's words, and the way to it; L4 and L3 alike.

Inside there are the interpreter, `/usr`, the part of the kit that runs beside student code, and the
session's stage; nothing else of the host. Paths of the stage are the same on both sides. Process ids are
not: the trusted side sees the host's, the submission its own.
"""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.sandbox.facts import Limits
from grader.sandbox.isolation import FLAGS, INSIDE, PACKAGE, RUNNER
from grader.sandbox.stage import Stage

STUDENT_USER = 1000
"""How every user is called inside."""
PRIVATE = ("/tmp", "/dev/shm")
"""Where a submission can write, besides its stage."""
KIT = "/opt/kit"
PYTHON = "/opt/python"
_HERE = Path(__file__).parent
_SYSTEM_FOLDERS = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")
_PRIVATE_TMPFS = 16 << 20


@dataclass
class Sources:
    """Names under which bubblewrap finds what it binds: the paths themselves, or where root holds them."""

    held: bool
    paths: list[Path] = field(default_factory=list)

    def of(self, path: Path) -> str:
        """Return the name of `path`."""
        self.paths.append(path)
        return f"/tmp/{len(self.paths) - 1}" if self.held else str(path)


def layout(stage: Stage, sources: Sources, limits: Limits) -> list[str]:
    """Return what is shown where, and as whom the submission runs."""
    return [
        *("--hostname", "sandbox", "--uid", str(STUDENT_USER), "--gid", str(STUDENT_USER)),
        *_system(sources),
        *_kit(sources),
        *_scratch(limits),
        *_stage(stage, sources, limits),
        *("--remount-ro", "/", "--chdir", str(stage.root / "work")),
    ]


def runner_command(control: int) -> list[str]:
    """Return the command that starts the runner inside."""
    return [_interpreter(), *FLAGS, f"{KIT}/grader/{RUNNER}", str(control), KIT]


def enter_command(owner: int, sources: Sources) -> list[str]:
    """Return what root puts before the command that sets up: hold the sources, become `owner`."""
    held = ":".join(map(str, sources.paths))
    return [sys.executable, *FLAGS, str(_HERE / "enter.py"), str(owner), held]


def base() -> Path:
    """Return the folder of the interpreter and its library, also from within a virtual environment."""
    return Path(sys.base_prefix).resolve()


def _interpreter() -> str:
    """Return where the interpreter is inside."""
    home = base()
    executable = Path(getattr(sys, "_base_executable", sys.executable)).resolve()
    if home.is_relative_to("/usr") or not executable.is_relative_to(home):
        return str(executable)
    return f"{PYTHON}/{executable.relative_to(home)}"


def _system(sources: Sources) -> Iterator[str]:
    """Yield what makes programs run: `/usr`, the interpreter, devices, processes, a few names."""
    yield from ("--ro-bind", sources.of(Path("/usr")), "/usr")
    for folder in _SYSTEM_FOLDERS:
        path = Path("/", folder)
        if path.is_symlink():
            yield from ("--symlink", str(path.readlink()), str(path))
        elif path.is_dir():
            yield from ("--ro-bind", sources.of(path), str(path))
    home = base()
    if not home.is_relative_to("/usr"):
        yield from ("--ro-bind", sources.of(home), PYTHON)
        if sysconfig.get_config_var("Py_ENABLE_SHARED"):
            yield from ("--setenv", "LD_LIBRARY_PATH", f"{PYTHON}/lib")
    yield from _hidden_parts(home)
    for file in sorted((_HERE / "etc").iterdir()):
        yield from ("--ro-bind", sources.of(file), f"/etc/{file.name}")
    if Path("/etc/ld.so.cache").exists():
        yield from ("--ro-bind", sources.of(Path("/etc/ld.so.cache")), "/etc/ld.so.cache")
    # Nobody needs to write there, and what is written into others' processes would outlast a check.
    yield from ("--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev")


def _hidden_parts(base: Path) -> Iterator[str]:
    """Cover what lies in the folders that are shown but is no one's business: packages, the kit itself."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    hidden = [base / "lib" / version / "site-packages", Path("/usr/lib/python3/dist-packages")]
    hidden += [Path("/usr/local/lib") / version / "dist-packages", Path("/usr/src"), PACKAGE.parent]
    hidden = [path for path in hidden if path.is_relative_to("/usr") or path.is_relative_to(base)]
    for path in dict.fromkeys(hidden):
        inside = str(path) if path.is_relative_to("/usr") else f"{PYTHON}/{path.relative_to(base)}"
        if path.is_dir():
            # A cover is no scratch space: it would have no limit and would outlast a check.
            yield from ("--size", "4096", "--tmpfs", inside, "--remount-ro", inside)


def _kit(sources: Sources) -> Iterator[str]:
    for part in INSIDE:
        yield from ("--ro-bind", sources.of(PACKAGE / part), f"{KIT}/grader/{part}")


def _scratch(limits: Limits) -> Iterator[str]:
    size = ("--size", str(limits.scratch_bytes))
    yield from (*size, "--tmpfs", "/dev/shm", "--remount-ro", "/dev")
    yield from (*size, "--tmpfs", "/tmp")


def _stage(stage: Stage, sources: Sources, limits: Limits) -> Iterator[str]:
    for path in (stage.root / "submission", stage.root / "probes", stage.socket, stage.conductor):
        if path.exists():
            yield from ("--ro-bind", sources.of(path), str(path))
    for path in (stage.root / "work", stage.stacks):
        yield from ("--bind", sources.of(path), str(path))
    yield from ("--size", str(limits.scratch_bytes), "--tmpfs", str(stage.root / "tmp"))
    yield from ("--size", str(_PRIVATE_TMPFS), "--tmpfs", str(stage.segments.parent))
