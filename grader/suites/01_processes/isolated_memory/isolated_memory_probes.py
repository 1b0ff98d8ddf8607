"""What runs next to the student's code for `isolated_memory`."""

from __future__ import annotations

import datetime
import os
import sys
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def change_all_over(state: dict[Any, Any]) -> None:
    """Let keys come, go and change, and change what lies deep inside."""
    witness.tell("called")
    state["list"].append("child")
    state["deep"]["er"]["est"] += 1
    state["deep"]["er"][(1, 2)] = b"\0\xff"
    del state["gone"]
    state[7] = (1, [2, {3}])
    state["replaced"] = None


def do_nothing(state: dict[Any, Any]) -> None:
    """Leave it as it is."""


def empty(state: dict[Any, Any]) -> None:
    """Throw everything away."""
    state.clear()


def add_one(state: dict[Any, Any]) -> None:
    """Put something into what may be empty."""
    state["new"] = len(state)


def make_large(state: dict[Any, Any]) -> None:
    """Leave more than a pipe holds."""
    state["large"] = b"0123456789abcdef" * (1 << 18)


def make_odd(state: dict[Any, Any]) -> None:
    """Leave what no text spells out, and a value that is equal to the one before and not the same."""
    state["odd"] = {frozenset({1}): range(3), "day": datetime.date(2024, 2, 29), "far": float("inf")}
    state["one"] = True


def change_and_raise(state: dict[Any, Any]) -> None:
    """Fail half-way."""
    state["list"].append("child")
    witness.tell("called")
    raise LookupError("the function failed half-way")


def change_and_exit(state: dict[Any, Any]) -> None:
    """Fail with an error that is no `Exception`."""
    witness.tell("called")
    state["list"].append("child")
    sys.exit("the function gave up")


def change_and_die(state: dict[Any, Any]) -> None:
    """End without a word."""
    witness.tell("called")
    state["list"].append("child")
    os._exit(3)


def isolate(student: ModuleType, function: str, state: dict[Any, Any]) -> Any:
    """Return the answer, and what has become of the caller's dict."""
    answer = student.run_isolated(globals()[function], state)
    return {"answer": answer, "callers": state}


def isolate_each(student: ModuleType, cases: list[tuple[str, dict[Any, Any]]]) -> Any:
    """Return the answers for several small cases."""
    return [student.run_isolated(globals()[function], state) for function, state in cases]


def isolate_large(student: ModuleType) -> Any:
    """Say whether a large state came back; it is too large to be shown."""
    parents, childs = student.run_isolated(make_large, {"small": 1})
    wanted: dict[Any, Any] = {"small": 1}
    make_large(wanted)
    return {"parents": parents, "same": childs == wanted}


def isolate_odd(student: ModuleType) -> Any:
    """Say whether an odd state came back as it is; not all of it can be shown."""
    _, childs = student.run_isolated(make_odd, {"one": 1})
    wanted: dict[Any, Any] = {"one": 1}
    make_odd(wanted)
    return {"same": childs == wanted, "one": childs.get("one")}


def isolate_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that raise included."""

    def call() -> None:
        student.run_isolated(add_one, {})
        try:
            student.run_isolated(change_and_raise, {"list": []})
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.growth(call)
