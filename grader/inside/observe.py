"""Looks at this process before and after a call: what was opened, started or changed and not put back."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

# The library's own helpers and caches, which the catalogue exempts.
OWN_PROCESSES = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")
_OWN_FILES = ("pym-", "/dev/urandom", "/dev/null")

CREATED_SEGMENTS = "GRADER_SEGMENTS"
"""Environment variable with the path of the list of shared-memory names that this execution created.

`/dev/shm` may be shared with other executions, so only names on this list can be this one's leftovers.
"""


def record_segments() -> None:
    """Write down every shared-memory segment that this process or a forked child creates."""
    from multiprocessing import shared_memory

    genuine = shared_memory._posixshmem  # type: ignore[attr-defined]
    path = os.environ[CREATED_SEGMENTS]

    class Recorder:
        def __getattr__(self, name: str) -> Any:
            return getattr(genuine, name)

        def shm_open(self, name: str, *args: Any, **options: Any) -> int:
            with open(path, "a") as names:
                names.write(name.lstrip("/") + "\n")
            return int(genuine.shm_open(name, *args, **options))

    shared_memory._posixshmem = Recorder()  # type: ignore[attr-defined]


def snapshot() -> dict[str, Any]:
    """Return what this process holds now, as plain data."""
    return {
        "fds": _descriptors(),
        "semaphores": _mapped_semaphores(),
        "files": sorted(_files()),
        "handlers": _handlers(),
        "mask": sorted(int(number) for number in signal.pthread_sigmask(signal.SIG_BLOCK, [])),
        "start_method": multiprocessing.get_start_method(allow_none=True)
        or multiprocessing.get_all_start_methods()[0],
        "timer": list(signal.getitimer(signal.ITIMER_REAL)),
        "threads": sorted(thread.name for thread in threading.enumerate()),
        "directory": os.getcwd(),
    }


def children() -> list[dict[str, Any]]:
    """Return the child processes of this one, zombies included, without the library's own helpers."""
    found = []
    for thread in os.listdir("/proc/self/task"):
        try:
            pids = Path(f"/proc/self/task/{thread}/children").read_text().split()
        except OSError:
            continue
        for pid in pids:
            child = _child(pid)
            if child is not None:
                found.append(child)
    return found


def _child(pid: str) -> dict[str, Any] | None:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return None
    if any(own in command for own in OWN_PROCESSES) or int(pid) in _own_pids():
        return None
    return {"pid": int(pid), "state": "zombie" if state == "Z" else "running"}


def _own_pids() -> set[Any]:
    """The library's helpers by pid: just forked, they still carry this process's command line."""
    found = set()
    for module, holder, attribute in (
        ("multiprocessing.resource_tracker", "_resource_tracker", "_pid"),
        ("multiprocessing.forkserver", "_forkserver", "_forkserver_pid"),
    ):
        found.add(getattr(getattr(sys.modules.get(module), holder, None), attribute, None))
    return found - {None}


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return what `after` has beyond `before`, and what changed; keys without a difference are left out."""
    found: dict[str, Any] = {}
    for key in ("fds", "files", "threads"):
        extra = list(after[key])
        for item in before[key]:
            if item in extra:
                extra.remove(item)
        if extra:
            found[key] = extra
    if after["semaphores"] > before["semaphores"]:
        found["semaphores"] = after["semaphores"] - before["semaphores"]
    return {**found, **changes(before, after)}


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return what of the process's settings is no longer as it was."""
    found: dict[str, Any] = {}
    for key in ("handlers", "mask", "start_method", "directory"):
        if after[key] != before[key]:
            found[key] = [before[key], after[key]]
    if (after["timer"][0] > 0) != (before["timer"][0] > 0):
        found["timer"] = [before["timer"], after["timer"]]
    return found


def growth(call: Callable[[], Any], times: int = 2) -> dict[str, Any]:
    """Call once so that caches fill, then `times` more; return what those left behind.

    The differences of `snapshot`, and under `children` who was alive or unreaped after each call. What
    piles up counts from the second call on; settings must be as before the first.
    """
    untouched = snapshot()
    call()
    unreaped = children()
    gc.collect()
    before = snapshot()
    for _ in range(times):
        call()
        unreaped += children()
    gc.collect()
    after = snapshot()
    found = {**differences(before, after), **changes(untouched, after)}
    if unreaped:
        found["children"] = unreaped
    return found


def pool_growth(call: Callable[[], Any], times: int = 2) -> dict[str, Any]:
    """Return `growth` and, beyond it, what the library warns of: pools that nobody closed or terminated.

    The garbage collector ends those, by chance before this process is looked at.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ResourceWarning)
        found = growth(call, times)
    unclosed = [str(each.message) for each in caught if "multiprocessing pool" in str(each.message)]
    return {**found, "pools that nobody closed": unclosed} if unclosed else found


def _descriptors() -> list[str]:
    """The targets of this process's descriptors; numbers are reused and say nothing."""
    targets = []
    for name in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{name}")
        except OSError:
            continue  # the descriptor that listed the folder
        if not any(own in target for own in _OWN_FILES) and "/fd" not in target[-12:]:
            targets.append(target.partition(":[")[0])
    return sorted(targets)


def _mapped_semaphores() -> int:
    """Every `SemLock` is a mapping of a (deleted) `/dev/shm/sem.…` file; kept ones are held semaphores."""
    try:
        return sum("/sem." in line for line in Path("/proc/self/maps").read_text().splitlines())
    except OSError:
        return 0


def _files() -> set[str]:
    try:
        created = Path(os.environ[CREATED_SEGMENTS]).read_text().split()
    except (OSError, KeyError):
        created = []
    names = {f"/dev/shm/{name}" for name in created if Path(f"/dev/shm/{name}").exists()}
    for folder in (tempfile.gettempdir(), os.getcwd()):
        try:
            entries = list(os.scandir(folder))
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith("pymp-") and entry.is_dir(follow_symlinks=False):
                try:
                    names.update(f"{entry.path}/{inner}" for inner in os.listdir(entry.path))
                except OSError:
                    continue
            else:
                names.add(entry.path)
    return names


def _handlers() -> dict[str, str]:
    return {
        number.name: _handler_name(signal.getsignal(number))
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGCHLD, signal.SIGHUP,
                       signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE)
    }  # fmt: skip


def _handler_name(handler: Any) -> str:
    if isinstance(handler, int):
        return signal.Handlers(handler).name
    return "none" if handler is None else f"{getattr(handler, '__qualname__', repr(handler))}@{id(handler)}"
