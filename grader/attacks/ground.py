"""The ground that attacks are tried on: secrets to find, files to change, somebody to call and to kill."""

from __future__ import annotations

import hashlib
import os
import resource
import secrets
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from grader import procfs
from grader.catalogue.exercise import ROOT
from grader.forkserver import listener_name
from grader.sandbox.canaries import listen_on_own_address
from grader.sandbox.stage import Material, Stage, listen, prepare

SERVICE = "service"


@dataclass
class Ground:
    """What one series of attacks may find, and the means to see what they did to it."""

    folder: Path
    listener: socket.socket
    service: socket.socket
    """Somebody who serves the grader's user, at a path that is no secret."""
    neighbour: Stage
    """Of the session of another submission."""
    session: socket.socket
    """Where that session listens."""
    bystander: subprocess.Popen[bytes]
    canary: str
    """Stands in hidden files, in the grader's environment and in the bystander's."""
    broken: str = field(default_factory=lambda: f"BROKEN-{secrets.token_hex(16)}")
    """What an attack says that has done what must not be possible."""
    mark: str = field(default_factory=lambda: secrets.token_hex(8))

    def __post_init__(self) -> None:
        self.folder.chmod(0o755)  # who is another user is kept out by the rung, not by luck
        self.tree.mkdir()
        self.temporary.mkdir()
        (self.tree / "hidden.txt").write_text(f"{self.canary}\n")
        (self.tree / "report.json").write_text(f'{{"score": 0, "secret": "{self.canary}"}}\n')
        self.listener.setblocking(False)

    @property
    def tree(self) -> Path:
        """Files that nobody may read or change."""
        return self.folder / "tree"

    @property
    def temporary(self) -> Path:
        """Where the grader keeps its temporary files meanwhile."""
        return self.folder / "temporary"

    def knowledge(self) -> Mapping[str, str]:
        """Return what the attacker is told."""
        address, port = self.listener.getsockname()
        return {
            "TREE": str(self.tree),
            "KIT": str(ROOT),
            "BYSTANDER": str(self.bystander.pid),
            "ADDRESS": address,
            "PORT": str(port),
            "SERVICE": str(self.folder / SERVICE),
            "TEMPORARY": str(self.temporary),
            "NEIGHBOUR": str(self.neighbour.socket),
            "LISTENER": listener_name(),
            "MARK": self.mark,
            "BROKEN": self.broken,
        }

    def digest(self) -> str:
        """Return a digest of all files that must not change: the tree, suites and solutions."""
        total = hashlib.sha256()
        for root in (self.tree, ROOT / "grader" / "suites", ROOT / "solutions"):
            for file in sorted(root.rglob("*")):
                if file.is_file() and "__pycache__" not in file.parts:
                    status = file.stat()
                    about = f"{file}\0{status.st_mode}\0{status.st_mtime_ns}\0"
                    total.update(about.encode() + file.read_bytes())
        return total.hexdigest()

    def calls(self) -> int:
        """Return how many connections came in from the network since last asked."""
        return _take_all(self.listener)

    def requests(self) -> int:
        """Return how many connections came in at the service since last asked."""
        return _take_all(self.service)

    def intrusions(self) -> int:
        """Return how many connections came in at the neighbour's session since last asked."""
        return _take_all(self.session)

    def bystander_is_well(self) -> bool:
        """Say whether the grader's other process still runs, unstopped and with its priority."""
        state = procfs.read_state(self.bystander.pid)
        well = state is not None and state.state in "SR"
        return well and _settings(self.bystander.pid) == _settings(os.getpid())

    def revive(self) -> None:
        """Put back what an attack has done: the files, and a new process to harm."""
        self.bystander.kill()
        self.bystander.wait()
        self.bystander = _start_bystander(self.canary)
        for file in self.tree.iterdir():
            file.unlink()
        (self.tree / "hidden.txt").write_text(f"{self.canary}\n")
        (self.tree / "report.json").write_text(f'{{"score": 0, "secret": "{self.canary}"}}\n')
        for path in self.leftovers():
            path.rmdir() if path.is_dir() else path.unlink()

    def leftovers(self) -> list[Path]:
        """Return the files that attacks left outside the temporary folder."""
        places = (Path("/dev/shm"), Path("/tmp"), Path("/var/tmp"))
        return [path for place in places for path in place.glob(f"attack-leftover-{self.mark}*")]


def _take_all(listener: socket.socket) -> int:
    count = 0
    while True:
        try:
            listener.accept()[0].close()
        except BlockingIOError:
            return count
        count += 1


def _settings(pid: int) -> tuple[int, set[int], tuple[int, int]]:
    """Return what others may change of a process: priority, cores, a limit."""
    limit = resource.prlimit(pid, resource.RLIMIT_NOFILE)
    return os.getpriority(os.PRIO_PROCESS, pid), os.sched_getaffinity(pid), limit


def _start_bystander(secret: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["/bin/sleep", "3600"], stdin=subprocess.DEVNULL, env={**os.environ, "GRADER_SECRET": secret}
    )


@contextmanager
def prepared(folder: Path) -> Iterator[Ground]:
    """Yield the ground in an empty folder; ends its processes."""
    program = folder / "neighbour.py"
    program.touch()
    neighbour = prepare(Material("neighbour", program))
    canary = f"CANARY-{secrets.token_hex(16)}"
    try:
        service, session = listen(folder / SERVICE), listen(neighbour.socket)
        with listen_on_own_address() as listener, service, session:
            bystander = _start_bystander(canary)
            ground = Ground(folder, listener, service, neighbour, session, bystander, canary)
            try:
                yield ground
            finally:
                ground.bystander.kill()
                ground.bystander.wait()
    finally:
        neighbour.remove()
