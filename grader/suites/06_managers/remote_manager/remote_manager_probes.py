"""What runs next to the student's code for `remote_manager`."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_LISTENING = "0A"
_PATIENCE = 15.0
"""Seconds for items that are on their way; a right answer needs a fraction of one."""
_DRIPPING = 6.0
"""Seconds for which items come one by one."""

_STRANGER = """
import importlib, sys
sys.path[:0] = {path!r}
student = importlib.import_module({name!r})
student.push({address!r}, {key!r}, {items!r})
"""


def _listens_at(port: int) -> list[str]:
    """Return the local addresses (as the kernel prints them) at which somebody listens on `port`."""
    found = []
    for table in ("/proc/self/net/tcp", "/proc/self/net/tcp6"):
        try:
            rows = Path(table).read_text().splitlines()[1:]
        except OSError:
            continue
        for row in rows:
            local, state = row.split()[1], row.split()[3]
            host, _, number = local.partition(":")
            if state == _LISTENING and int(number, 16) == port:
                found.append(host)
    return found


def _outcome(call: Callable[[], Any]) -> str:
    try:
        call()
    except multiprocessing.AuthenticationError:
        return "AuthenticationError"
    except OSError:
        return "OSError"
    except Exception as error:  # noqa: BLE001 - which one is told
        return type(error).__name__
    return "nothing"


def serve_and_stop(student: ModuleType) -> Any:
    """Start a server and stop it; say where it listened, before and after, and what a late guest gets."""
    process, address = student.serve_queue(b"first key")
    before = _listens_at(address[1])
    process.terminate()
    process.join()
    after = _listens_at(address[1])
    late = _outcome(lambda: student.push(address, b"first key", ["too late"]))
    return {"address": address, "before": before, "after": after, "late": late}


def _pull_early(student: ModuleType, address: Any, key: bytes, count: int) -> None:
    witness.tell("early", student.pull(address, key, count, _PATIENCE))


def _push_then_pull(student: ModuleType, address: Any, key: bytes, items: Sequence[Any]) -> None:
    student.push(address, key, items[:2])
    student.push(address, key, items[2:])
    first = student.pull(address, key, 2, _PATIENCE)
    second: list[Any] = []
    # Who counts the time of connecting as well may find it over: then a longer one must bring the rest.
    for timeout in (0.4, 6.0):
        second += student.pull(address, key, 2, timeout)
        if second:
            break
    witness.tell("in order", [first, second])


def relay(student: ModuleType, early: Sequence[Any], ordered: Sequence[Any]) -> Any:
    """Use two servers at once.

    At one of them somebody waits for items that a stranger pushes, a fresh interpreter with nothing but
    address and key; at the other one three items are pushed and two asked for, and then two more.
    """
    keys = (b"key of the \xff first", b"key of the second")
    servers = [student.serve_queue(key) for key in keys]
    addresses = [address for _process, address in servers]
    context = multiprocessing.get_context("fork")
    clients = [
        context.Process(target=_pull_early, args=(student, addresses[0], keys[0], len(early))),
        context.Process(target=_push_then_pull, args=(student, addresses[1], keys[1], ordered)),
    ]
    for client in clients:
        client.start()
    code = _STRANGER.format(
        path=sys.path, name=student.__name__, address=addresses[0], key=keys[0], items=list(early)
    )
    stranger = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    for client in clients:
        client.join()
    for process, _address in servers:
        process.terminate()
        process.join()
    return {"addresses": addresses, "stranger": stranger.stderr.strip().rpartition("\n")[2]}


def _drip(student: ModuleType, address: Any, key: bytes, stop: Any) -> None:
    end_by = time.monotonic() + _DRIPPING
    while time.monotonic() < end_by:
        if stop.wait(0.02):
            return
        student.push(address, key, ["drop"])
    witness.tell("dry")


def pull_in_time(student: ModuleType) -> Any:
    """Pull nothing, then what is there with much patience, then while items keep dripping in."""
    process, address = student.serve_queue(b"the key")
    student.push(address, b"the key", ["a", "b", "c", "d"])
    found = {"nothing": student.pull(address, b"the key", 0, 0.0)}
    found["all"] = student.pull(address, b"the key", 3, 1000.0)
    context = multiprocessing.get_context("fork")
    stop = context.Event()
    drips = [context.Process(target=_drip, args=(student, address, b"the key", stop)) for _ in range(2)]
    for drip in drips:
        drip.start()
    student.pull(address, b"the key", 10_000, 0.8)
    witness.tell("pulled")
    stop.set()
    for drip in drips:
        drip.join()
    process.terminate()
    process.join()
    return found


def wrong_keys(student: ModuleType) -> Any:
    """Knock with wrong keys; say what came of each, and of the right one after them."""
    process, address = student.serve_queue(b"the key")
    found = {
        "push": _outcome(lambda: student.push(address, b"another key", ["poison"])),
        "pull": _outcome(lambda: student.pull(address, b"the key ", 1, 1.0)),
        "right": _outcome(lambda: student.push(address, b"the key", ["welcome"])),
    }
    process.terminate()
    process.join()
    return found


def serve_again_and_again(student: ModuleType) -> Any:
    """Say what repeated servers leave behind."""

    def calls() -> None:
        process, address = student.serve_queue(b"key")
        _outcome(lambda: student.push(address, b"wrong key", [1]))
        process.terminate()
        process.join()

    return observe.growth(calls)
