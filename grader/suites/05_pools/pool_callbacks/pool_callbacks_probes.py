"""What runs next to the student's code for `pool_callbacks`."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def echo(argument: Any) -> Any:
    """Return the argument, or raise if that is what it says."""
    if type(argument) is str and argument.startswith("fail"):
        raise {"l": LookupError, "k": KeyError, "v": ValueError}[argument[4]](argument[5:])
    return argument


def return_error(argument: int) -> Exception:
    """Return an error; nothing has failed."""
    return LookupError(f"number {argument}")


def echo_when_let_go(argument: Any) -> Any:
    """Say what was asked, wait until the suite says otherwise, and answer."""
    witness.tell("call", argument)
    witness.hold("hold: task")
    return echo(argument)


def run(student: ModuleType, task: str, arguments: Sequence[Any], workers: int) -> Any:
    """Run the task of that name."""
    return student.run_with_callbacks(globals()[task], arguments, workers)


def run_several(student: ModuleType, cases: Sequence[Sequence[Any]], workers: int) -> Any:
    """Run `echo` for one case after the other."""
    return [student.run_with_callbacks(echo, case, workers) for case in cases]


def run_harmless(student: ModuleType, workers: int) -> Any:
    """Run where errors are returned, not raised; say what they say."""
    results, errors = student.run_with_callbacks(return_error, [1, 2], workers)
    return {"results": sorted(map(str, results)), "errors": errors}


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def call() -> None:
        student.run_with_callbacks(echo, [1, "failkoh", 3], 2)
        student.run_with_callbacks(echo, [], 2)

    return observe.pool_growth(call)
