"""What runs next to the student's code for `start_and_join`."""

from __future__ import annotations

import os
import signal
import sys
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def note(*arguments: Any) -> None:
    """Say which arguments came."""
    witness.tell("called", list(arguments))


def end_as(how: str, value: int) -> None:
    """End in the way that is asked for; the one called `late` ends after all others."""
    witness.tell("called", [how, value])
    if how == "late":
        witness.hold("hold: late")
        sys.exit(value)
    if how == "turn":
        sys.exit(3 if _is_first(f"turn-{value}") else 4)
    if how == "exit":
        sys.exit(value)
    if how == "raise":
        raise LookupError("this target fails")
    if how == "signal":
        os.kill(os.getpid(), value)
        signal.pause()


def _is_first(name: str) -> bool:
    try:
        os.close(os.open(name, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


def meet_all(parties: int) -> None:
    """Wait until all are here."""
    witness.meet("all", parties)


def run(student: ModuleType, target: str, arguments: list[tuple[Any, ...]]) -> Any:
    """Run the target of that name."""
    return student.run_all(globals()[target], arguments)


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those with failing targets included."""
    arguments = [("return", 0), ("raise", 0), ("signal", int(signal.SIGKILL))]
    return observe.growth(lambda: student.run_all(end_as, arguments), times=3)
