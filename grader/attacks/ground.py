"""The ground that attacks are tried on: secrets to find, files to change, somebody to call and to kill."""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from grader import procfs
from grader.catalogue.exercise import ROOT
from grader.sandbox.canaries import listen_on_own_address


@dataclass
class Ground:
    """What one series of attacks may find, and the means to see what they did to it."""

    folder: Path
    listener: socket.socket
    bystander: subprocess.Popen[bytes]
    canary: str = field(default_factory=lambda: f"CANARY-{secrets.token_hex(16)}")
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
            "MARK": self.mark,
            "BROKEN": self.broken,
        }

    def digest(self) -> str:
        """Return a digest of all files that must not change: the tree, suites and solutions."""
        total = hashlib.sha256()
        for root in (self.tree, ROOT / "grader" / "suites", ROOT / "solutions"):
            for file in sorted(root.rglob("*")):
                if file.is_file() and "__pycache__" not in file.parts:
                    total.update(f"{file}\0".encode() + file.read_bytes())
        return total.hexdigest()

    def calls(self) -> int:
        """Return how many connections came in since last asked."""
        count = 0
        while True:
            try:
                self.listener.accept()[0].close()
            except BlockingIOError:
                return count
            count += 1

    def bystander_is_well(self) -> bool:
        """Say whether the grader's other process still runs, unstopped and with its priority."""
        state = procfs.read_state(self.bystander.pid)
        well = state is not None and state.state in "SR"
        return well and os.getpriority(os.PRIO_PROCESS, self.bystander.pid) == os.getpriority(
            os.PRIO_PROCESS, 0
        )

    def revive(self) -> None:
        """Put back what an attack has done: the files, and a new process to harm."""
        self.bystander.kill()
        self.bystander.wait()
        self.bystander = _start_bystander()
        for file in self.tree.iterdir():
            file.unlink()
        (self.tree / "hidden.txt").write_text(f"{self.canary}\n")
        (self.tree / "report.json").write_text(f'{{"score": 0, "secret": "{self.canary}"}}\n')
        for path in self.leftovers():
            path.unlink()

    def leftovers(self) -> list[Path]:
        """Return the files that attacks left outside the temporary folder."""
        places = (Path("/dev/shm"), Path("/tmp"), Path("/var/tmp"))
        return [path for place in places for path in place.glob(f"attack-leftover-{self.mark}*")]


def _start_bystander() -> subprocess.Popen[bytes]:
    return subprocess.Popen(["/bin/sleep", "3600"], stdin=subprocess.DEVNULL)


@contextmanager
def prepared(folder: Path) -> Iterator[Ground]:
    """Yield the ground in an empty folder; ends its processes."""
    with listen_on_own_address() as listener:
        ground = Ground(folder, listener, _start_bystander())
        try:
            yield ground
        finally:
            ground.bystander.kill()
            ground.bystander.wait()
