"""What runs next to the student's code for `children_census`."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing import get_context
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

fork = get_context("fork")


def live() -> None:
    """Live until the suite says otherwise."""
    witness.hold("hold: alive")


def end(status: int, gate: Any = None) -> None:
    """End, as soon as the gate is open."""
    if gate is not None:
        gate.wait()
    sys.exit(status)


def _make(kinds: list[str], names: list[str]) -> list[Any]:
    """Return a process of each kind; who has ended is a zombie, but where the kind says otherwise."""
    gate = fork.Event()
    processes: list[Any] = [_begin(kind, name, gate) for kind, name in zip(kinds, names, strict=True)]
    gate.set()  # only when all are started: starting a process reaps those that have ended
    for kind, process in zip(kinds, processes, strict=True):
        if kind == "killed":
            process.kill()
        if kind in ("joined", "closed"):
            process.join()
        elif kind not in ("alive", "unstarted"):
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        if kind == "closed":
            process.close()
    return processes


def _begin(kind: str, name: str, gate: Any) -> Any:
    """Return a process that is to be of this kind, started unless it is not to be."""
    if kind == "alive":
        process = fork.Process(target=live, name=name)
    elif kind == "killed":
        process = fork.Process(target=signal.pause, name=name)
    else:
        process = fork.Process(target=end, args=(3 if kind == "failed" else 0, gate), name=name)
    if kind != "unstarted":
        process.start()
    return process


def count(student: ModuleType, kinds: list[str], names: list[str]) -> Any:
    """Take the census of processes of these kinds, twice; say what zombies and exit codes there are then.

    One more, the bystander, has failed and is not in the sequence.
    """
    *made, bystander = _make([*kinds, "failed"], [*names, "bystander"])
    processes = tuple(made)
    found = student.census(processes)
    zombies = [
        child for child in observe.children() if child["state"] == "zombie" and child["pid"] != bystander.pid
    ]
    witness.tell("counted")
    again = student.census(list(processes))
    witness.tell("over")
    codes = []
    for kind, process in zip(kinds, made, strict=True):
        if kind == "alive":
            process.join()
        codes.append(None if kind in ("unstarted", "closed") else process.exitcode)
    return {
        "found": found,
        "again": again,
        "zombies": len(zombies),
        "codes": codes,
        "bystander": bystander.exitcode,
    }


def _count_elsewhere(student: ModuleType, sender: Any, others: list[Any]) -> None:
    (own,) = _make(["killed"], ["my own"])
    sender.send(student.census([others[0], own, *others[1:]]))


def count_what_is_not_ours(student: ModuleType) -> Any:
    """Take the census in a child: of one of its own, and of its siblings, who are not its children."""
    alive, gone = _make(["alive", "failed"], ["sibling", "late sibling"])
    receiver, sender = fork.Pipe(duplex=False)
    child = fork.Process(target=_count_elsewhere, args=(student, sender, [alive, gone]))
    child.start()
    sender.close()
    try:
        found = receiver.recv()
    except EOFError:
        found = None
    witness.tell("over")
    for process in (child, alive, gone):
        process.join()
    return found


def count_one_that_ends(student: ModuleType) -> Any:
    """Take the census while the only child ends."""
    child = fork.Process(target=end, args=(0,), name="only")
    child.start()
    found = student.census([child])
    child.join()
    return found, student.census([child]), child.exitcode


def count_again_and_again(student: ModuleType) -> Any:
    """Say what repeated counting leaves behind."""

    def call() -> None:
        kinds = ["finished", "failed", "killed", "unstarted"]
        processes = _make(kinds, kinds)
        student.census(processes)
        student.census([])
        for process in processes:
            process.close()

    return observe.growth(call)
