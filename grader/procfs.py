"""Reads processes from `/proc`: who descends from whom, who runs, who waits, and whether for good."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Argument index of a time-out per system call (None: it waits without a limit, -1: it always has one).
# Numbers from the kernel's syscall tables.
_WAITS_X86_64: dict[int, int | None] = {
    0: None, 1: None, 34: None, 42: None, 43: None, 44: None, 45: None, 46: None, 47: None, 61: None,
    56: None, 58: None, 72: None, 73: None, 130: None, 435: None, 232: 3, 247: None, 281: 3, 288: None,
    7: 2, 23: 4, 35: -1, 128: 2, 202: 3, 230: -1, 270: 4, 271: 2,
}  # fmt: skip
_WAITS_AARCH64: dict[int, int | None] = {
    63: None, 64: None, 203: None, 202: None, 242: None, 206: None, 207: None, 211: None, 212: None,
    260: None, 25: None, 220: None, 435: None, 32: None, 133: None, 22: 3, 95: None,
    101: -1, 137: 2, 98: 3, 115: -1, 72: 4, 73: 2,
}  # fmt: skip
_MACHINE = os.uname().machine
_WAITS = {"x86_64": _WAITS_X86_64, "aarch64": _WAITS_AARCH64}.get(_MACHINE, {})
_MILLISECOND_TIMEOUTS = {7, 232, 281} if _MACHINE == "x86_64" else {22}


@dataclass(frozen=True, slots=True)
class ProcessState:
    """One process as the kernel sees it at one moment."""

    pid: int
    parent: int
    state: str
    """`R` running, `S` asleep, `D` in uninterruptible sleep, `T` stopped, `Z` zombie …"""
    ticks: int
    """Processor time used so far, in clock ticks."""
    command: str
    """Its arguments; the name in brackets where it has none any more, being on its way out."""


def read_state(pid: int) -> ProcessState | None:
    """Return the state of `pid`, or None when there is no such process."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return None
    name, _, rest = text.rpartition(")")
    fields = rest.split()
    return ProcessState(
        pid=pid,
        parent=int(fields[1]),
        state=fields[0],
        ticks=int(fields[11]) + int(fields[12]),
        command=command.strip() or f"[{name.partition('(')[2]}]",
    )


def _parents() -> dict[int, int]:
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                rest = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2]
            except OSError:
                continue
            parents[int(entry)] = int(rest.split()[1])
    return parents


def children(pid: int) -> list[int]:
    """Return the child pids of `pid`, zombies included, in no particular order."""
    try:
        lists = [
            Path(f"/proc/{pid}/task/{thread}/children").read_text().split()
            for thread in os.listdir(f"/proc/{pid}/task")
        ]
    except FileNotFoundError:
        if not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists():
            return [child for child, parent in _parents().items() if parent == pid]
        return []
    except OSError:
        return []
    return [int(child) for found in lists for child in found]


def descendants(pid: int) -> list[int]:
    """Return all descendants of `pid`, parents before their children."""
    found: list[int] = []
    pending = [pid]
    while pending:
        for child in children(pending.pop()):
            if child not in found:
                found.append(child)
                pending.append(child)
    return found


def inner_pid(pid: int) -> int:
    """Return the id by which `pid` knows itself in its own PID namespace; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[-1]) for line in lines if line.startswith("NSpid:")), pid)


def alive(pids: Iterable[int]) -> list[int]:
    """Return those of `pids` that still run: zombies are dead."""
    states = ((pid, read_state(pid)) for pid in pids)
    return [pid for pid, state in states if state is not None and state.state not in "ZX"]


def ticks_and_motion(pids: Iterable[int]) -> tuple[int, bool]:
    """Return the processor ticks used by `pids` together, and whether a thread of theirs is running now."""
    ticks = 0
    moving = False
    for pid in pids:
        state = read_state(pid)
        if state is None or state.state in "ZX":
            continue
        ticks += state.ticks
        moving = moving or any(letter == "R" for letter in _thread_states(pid))
    return ticks, moving


def _thread_states(pid: int) -> Iterator[str]:
    try:
        threads = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return
    for thread in threads:
        try:
            yield Path(f"/proc/{pid}/task/{thread}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue


def crowding(most: float) -> float:
    """Return how many runnable processes share a core here, from 1.0 to `most`: deadlines count in shares."""
    try:
        load = os.getloadavg()[0]
    except OSError:
        return 1.0
    return min(most, max(1.0, load / len(os.sched_getaffinity(0))))


def waits_for_good(root: int, *, itself: bool = False) -> list[list[str]] | None:
    """Return what all descendants of `root` (with itself, if wanted) wait for; None when one can go on.

    Every thread of theirs must sit, at one and the same moment, in a wait without a time-out. Looked at one
    after the other, a waiter may be woken by a sleeper that is looked at later and waits in its turn; and one
    may start and reap children while they are listed. So all are looked at twice and listed again in between:
    who has not run between its two looks was waiting when the second list was made, and started nobody. The
    same answer again, some time later, says that nobody has run at all.
    """

    def everybody() -> list[int]:
        return [*([root] if itself else []), *descendants(root)]

    watched = everybody()
    first = [_looks(pid) for pid in watched]
    if not all(first) or everybody() != watched:
        return None
    return first if [_looks(pid) for pid in watched] == first else None


def _looks(pid: int) -> list[str]:
    """What every thread of `pid` waits for, with how often each was switched; empty when one can go on."""
    state = read_state(pid)
    if state is None or state.state in "ZXTt":
        return ["cannot run"]
    looks = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            if not _thread_waits_for_good(pid, thread):
                return []
            status = Path(f"/proc/{pid}/task/{thread}/status").read_text()
            looks.append(thread + status[status.index("voluntary_ctxt_switches") :])
    except (OSError, ValueError):
        return []
    return looks


def _thread_waits_for_good(pid: int, thread: str) -> bool:
    words = Path(f"/proc/{pid}/task/{thread}/syscall").read_text().split()
    if words[0] in ("running", "-1"):
        return False
    number, arguments = int(words[0]), [int(word, 16) for word in words[1:7]]
    if number not in _WAITS:
        return False
    position = _WAITS[number]
    if position is None:
        return True
    if position < 0:
        return False
    if number in _MILLISECOND_TIMEOUTS:
        return bool(arguments[position] & 0x80000000)
    return arguments[position] == 0


def work_done(pid: int) -> int:
    """Return how many bytes `pid` has moved so far: read, written, or (mapped files) brought into memory."""
    try:
        counters = dict(line.split(": ") for line in Path(f"/proc/{pid}/io").read_text().splitlines())
        resident = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    except (OSError, ValueError):
        return 0
    return int(counters["rchar"]) + int(counters["wchar"]) + resident


def mean_read(pid: int) -> float:
    """Return how many bytes a read of `pid` has fetched on average so far; 0 when unknown."""
    try:
        counters = dict(line.split(": ") for line in Path(f"/proc/{pid}/io").read_text().splitlines())
    except (OSError, ValueError):
        return 0.0
    return int(counters["rchar"]) / max(1, int(counters["syscr"]))


def threads_of(user: int) -> int:
    """Return how many threads `user` has on this host."""
    count = 0
    for entry in os.scandir("/proc"):
        try:
            if entry.name.isdigit() and entry.stat().st_uid == user:
                count += len(os.listdir(f"{entry.path}/task"))
        except OSError:
            continue
    return count


def memory_of(pids: Iterable[int], enough: int) -> int:
    """Return how many bytes `pids` take together; what they share counts once.

    That is slow to find out, so it is asked only if they could take more than `enough`.
    """
    watched = list(pids)
    most = sum(map(_resident, watched))
    return most if most <= enough else sum(map(_proportional, watched))


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    except (OSError, ValueError, IndexError):
        return 0


def _proportional(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        return 1024 * int(text.partition("\nPss:")[2].split()[0])
    except (OSError, ValueError, IndexError):
        return 0


def catches(pid: int, signal_number: int) -> bool:
    """Say whether `pid` has a handler for the signal (else sending it may end the process)."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("SigCgt:"):
                return bool(int(line.split()[1], 16) >> (signal_number - 1) & 1)
    except OSError:
        pass
    return False


def kill_descendants(root: int, spare: Iterable[int] = (), seconds: float = 5.0) -> list[int]:
    """Kill all descendants of `root` but `spare` and what descends from those; return who would not die.

    Loops until a scan finds nobody alive, since a dying parent may have forked once more. Zombies that are
    children of the caller are reaped; `root` should be a subreaper, so that orphans come to it.
    """
    kept = set(spare)
    deadline = time.monotonic() + seconds
    pause = 0.0005
    while True:
        exempt = kept.union(*(descendants(pid) for pid in kept)) if kept else set()
        found = [pid for pid in descendants(root) if pid not in exempt]
        for pid in found:
            _kill_and_reap(pid)
        left = [pid for pid in alive(found) if pid != os.getpid()]
        if not left and not [pid for pid in descendants(root) if pid not in exempt and alive([pid])]:
            return []
        if time.monotonic() > deadline:
            return left
        time.sleep(pause)
        pause = min(pause * 2, 0.05)


def _kill_and_reap(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
    try:
        os.waitpid(pid, os.WNOHANG)
    except OSError:
        pass
