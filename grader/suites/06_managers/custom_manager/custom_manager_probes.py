"""What runs next to the student's code for `custom_manager`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from multiprocessing import Process
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

_CLIENT = "CUSTOM_MANAGER_CLIENT"


class SlowName(str):
    """A name over which the server falls asleep each time it looks it up, until the suite wakes it."""

    __slots__ = ()

    def __hash__(self) -> int:
        if _CLIENT not in os.environ:
            witness.hold("hold: look-up")
        return str.__hash__(self)


def _run(*processes: Process) -> None:
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def _add_all(tally: Any, names: Sequence[str]) -> None:
    for name in names:
        tally.add(name)


def _state(tally: Any) -> dict[str, Any]:
    top = tally.top()
    return {"top": str.__str__(top) if isinstance(top, str) else top, "total": tally.total()}


def count_here(student: ModuleType, names: Sequence[str]) -> Any:
    """Count from this process; say what the tally said after each name, and what another one says."""
    with student.TallyManager() as manager:
        tally, other = manager.Tally(), manager.Tally()
        try:
            tally.top()
        except Exception:  # noqa: BLE001 - without names it may say what it likes, if it goes on after it
            pass
        states = []
        for name in names:
            tally.add(name)
            states.append(_state(tally))
        other.add("somebody")
        return {"states": states, "other": _state(other)}


def count_there(student: ModuleType, shares: Sequence[Sequence[str]]) -> Any:
    """Count from one process for each share; say what the tally says in this one."""
    with student.TallyManager() as manager:
        tally = manager.Tally()
        _run(*[Process(target=_add_all, args=(tally, share)) for share in shares])
        return _state(tally)


def _add_in_company(tally: Any, name: str) -> None:
    tally.add(name)
    witness.meet("connected", 2)
    tally.add(name)


def count_in_company(student: ModuleType) -> Any:
    """Count from two processes that are connected at the same time."""
    with student.TallyManager() as manager:
        tally = manager.Tally()
        _run(*[Process(target=_add_in_company, args=(tally, name)) for name in ("ada", "grace")])
        return tally.total()


def _add_slowly(tally: Any, name: str) -> None:
    os.environ[_CLIENT] = "1"
    tally.add(SlowName(name))
    witness.tell("slow one is done")


def _add_between(tally: Any, name: str, times: int) -> None:
    os.environ[_CLIENT] = "1"
    for _ in range(times):
        witness.hold("hold: next")
        tally.add(name)
        witness.tell("added")


def count_between(student: ModuleType, name: str, times: int) -> Any:
    """Count a name while the server has fallen asleep over the same name of another process."""
    with student.TallyManager() as manager:
        tally = manager.Tally()
        _run(
            Process(target=_add_slowly, args=(tally, name)),
            Process(target=_add_between, args=(tally, name, times)),
        )
        os.environ[_CLIENT] = "1"
        return _state(tally)


def what_the_proxy_can(student: ModuleType) -> Any:
    """Return the public names of the proxy, and which ways to the inside are open."""
    with student.TallyManager() as manager:
        tally = manager.Tally()
        tally.add("ada")
        ways = []
        for way, arguments in (("__getattribute__", ("__dict__",)), ("__setattr__", ("a", 1))):
            try:
                tally._callmethod(way, arguments)
            except Exception:  # noqa: BLE001 - closed, in whatever way
                continue
            ways.append(way)
        return {"names": [name for name in dir(tally) if not name.startswith("_")], "ways": ways}


def count_again_and_again(student: ModuleType) -> Any:
    """Say what repeated uses leave behind."""
    return observe.growth(lambda: count_there(student, [["ada"], ["ada", "grace"]]))
