"""Hidden suite for `isolated_memory`: both states, as they are, and no waiting for what never comes."""

from __future__ import annotations

from typing import Any

import pytest

from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    refuse,
    shorten,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run


def state_before(number: int) -> dict[Any, Any]:
    """Return a fresh state with something in every depth."""
    return {
        "list": ["parent", number],
        "deep": {"er": {"est": number}},
        "gone": 1.5,
        "replaced": "old",
        3: ("three", [3]),
    }


def expect_pair(answer: object, parents: object, childs: object, what: str) -> None:
    """Refuse unless the answer is this pair of dicts."""
    if not isinstance(answer, tuple) or len(answer) != 2:
        refuse(
            Verdict.WRONG_RESULT, f"Expected a pair `(parent's state, child's state)`, got {shorten(answer)}."
        )
    expect_equal(answer[0], parents, f"The parent's state {what}")
    expect_equal(answer[1], childs, f"The child's state {what}")


def expect_failure(run: Run) -> None:
    """Refuse unless `function` failed in a child, once, and the call raised and cleaned up."""
    judge_clean(run)
    if run.error is None:
        refuse(
            Verdict.WRONG_RESULT,
            f"`function` failed half-way, and the call returned {shorten(run.value['answer'])}.",
        )
    calls = [event.pid for event in run.events if event.label == "called"]
    if run.pid in calls:
        refuse(Verdict.WRONG_RESULT, "`function` ran in the calling process; it belongs in a child process.")
    expect_equal(len(calls), 1, "How often a `function` that fails was called")


@pytest.mark.points(4)
def test_both_states(student: Student) -> None:
    """the child's copy is changed, the parent's dict is not, and both are returned"""
    number = student.random.randrange(1000)
    run = student.run("isolate", {"function": "change_all_over", "state": state_before(number)})
    if run.error is not None:
        judge_error(run.error, "run_isolated")
    judge_clean(run)
    calls = [event.pid for event in run.events if event.label == "called"]
    expect_equal(len(calls), 1, "How often `function` was called")
    if calls == [run.pid]:
        refuse(Verdict.WRONG_RESULT, "`function` ran in the calling process; it belongs in a child process.")
    changed = state_before(number)
    changed["list"].append("child")
    changed["deep"]["er"] = {"est": number + 1, (1, 2): b"\0\xff"}
    del changed["gone"]
    changed[7] = (1, [2, {3}])
    changed["replaced"] = None
    expect_equal(run.value["callers"], state_before(number), "The caller's own dict after the call")
    expect_pair(run.value["answer"], state_before(number), changed, "after changes all over")


@pytest.mark.points(2)
@pytest.mark.needs("both_states")
def test_small_cases(student: Student) -> None:
    """empty states, states that are emptied, and functions that change nothing"""
    cases: list[tuple[str, dict[Any, Any], dict[Any, Any]]] = [
        ("do_nothing", {}, {}),
        ("do_nothing", {"a": [1]}, {"a": [1]}),
        ("empty", {"a": 1, "b": {}}, {}),
        ("add_one", {}, {"new": 0}),
        ("add_one", {None: 1}, {None: 1, "new": 1}),
    ]
    found = student.value("isolate_each", {"cases": [case[:2] for case in cases]}, seconds=30)
    for (function, parents, childs), answer in zip(cases, found, strict=True):
        expect_pair(answer, parents, childs, f"after `{function}`")


@pytest.mark.points(2)
@pytest.mark.needs("both_states")
def test_large_state(student: Student) -> None:
    """a state of some megabytes comes back whole"""
    found = student.value("isolate_large")
    expect_equal(found["parents"], {"small": 1}, "The parent's state")
    expect_equal(found["same"], True, "A large state comes back as the child left it")


@pytest.mark.points(1)
@pytest.mark.needs("both_states")
def test_any_value(student: Student) -> None:
    """whatever can be pickled comes back as it is"""
    found = student.value("isolate_odd")
    expect_equal(
        found["same"], True, "A state with dates, ranges and the like comes back as the child left it"
    )
    expect_equal(found["one"], True, "A value of 1 that the child replaced with `True`")


@pytest.mark.points(2)
@pytest.mark.needs("both_states")
def test_failure_is_raised(student: Student) -> None:
    """a function that raises makes the call raise, and changes nothing in the parent"""
    expect_failure(student.run("isolate", {"function": "change_and_raise", "state": {"list": []}}))
    # Some wait for ever for a child that ended without an answer. With a pool nobody can help it.
    for function in ("change_and_exit", "change_and_die"):
        run = student.observe("isolate", {"function": function, "state": {"list": []}}, seconds=5)
        if run.end in (End.RETURNED, End.RAISED):
            expect_failure(run)


@pytest.mark.points(1)
@pytest.mark.needs("both_states")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process or descriptor is left, also when the function raises"""
    judge_growth(student.value("isolate_again_and_again", seconds=30))
