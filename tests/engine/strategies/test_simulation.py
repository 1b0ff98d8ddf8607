"""The simulator itself: what it offers, how executions end, what brute force sees."""

from __future__ import annotations

from random import Random

import pytest

from grader.engine.schedule import Outcome
from grader.engine.simulation.__main__ import main
from grader.engine.simulation.enumeration import TooLarge, all_finals
from grader.engine.simulation.machine import Body, Execution, Program, World, execute, expect
from grader.engine.simulation.right import counters
from grader.engine.strategies.run_to_completion import RunToCompletion


def run(program: Program, step_limit: int = 1000) -> Execution:
    """Run a program once, the eldest task first."""
    strategy = RunToCompletion(Random(0))
    strategy.begin()
    return execute(program, strategy, step_limit)


def test_points_are_those_of_the_engine() -> None:
    execution = run(counters(1, 1))
    told = [(step.chosen.task, step.chosen.operation.kind) for step in execution.steps]
    middle = ["begin", "acquire", "read", "write", "release", "exit"]
    assert told == [("0", "begin"), *(("0.1", kind) for kind in middle), *(("0", kind) for kind in END)]


END = ("join", "read", "exit")


def test_a_started_task_is_an_option_right_after_its_parents_step() -> None:
    execution = run(counters(2, 1))
    assert [option.task for option in execution.steps[1].enabled] == ["0.1", "0.2"]


def test_a_failed_expectation_is_a_race() -> None:
    def program(_w: World) -> Body:
        expect(False, "never")
        yield from ()

    execution = run(program)
    assert execution.outcome is Outcome.RACE
    assert ("0", "never") in execution.final[2]  # type: ignore[operator]  # a tuple of pairs


def test_what_waits_for_ever_is_a_deadlock_and_told() -> None:
    def program(w: World) -> Body:
        yield w.semaphore(0, "gate").acquire()

    execution = run(program)
    assert execution.outcome is Outcome.DEADLOCK
    assert [(option.task, option.operation.object) for option in execution.steps[-1].blocked] == [
        ("0", "gate")
    ]


def test_what_does_not_end_is_cut_off() -> None:
    def program(w: World) -> Body:
        cell = w.cell()
        while not (yield cell.read()):
            pass

    assert run(program, step_limit=50).outcome is Outcome.TIMEOUT


def test_a_timed_wait_offers_its_time_out_beside_and_alone() -> None:
    def program(w: World) -> Body:
        gate = w.semaphore(1)
        assert (yield gate.acquire(timed=True))
        assert (yield gate.acquire(timed=True)) is None

    steps = run(program).steps
    assert [option.operation.kind for option in steps[1].enabled] == ["acquire", "timeout"]
    assert [option.operation.kind for option in steps[2].enabled] == ["timeout"]


def test_brute_force_sees_both_ends_of_a_race() -> None:
    def program(w: World) -> Body:
        cell = w.cell()

        def add() -> Body:
            yield cell.write((yield cell.read()) + 1)

        yield from w.run(add, add)

    assert {final[0] for final in all_finals(program)} == {(1,), (2,)}


def test_brute_force_says_when_a_program_is_too_large() -> None:
    with pytest.raises(TooLarge, match="More than 10 states"):
        all_finals(counters(2, 1), state_limit=10)


def test_the_table_shows_published_figures_beside_measured_ones(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--seeds", "1", "--limit", "20", "--strategy", "portfolio"])
    lines = capsys.readouterr().out.splitlines()
    stack = next(line for line in lines if line.startswith("stack"))
    assert stack.split() == ["stack", "1.0", "1.1", "1.3–176", "1.4–4", "1.1–2", "1.6–5"]
    assert sum(line.startswith("geometric mean") for line in lines) == 2
