"""Exhaustive search: few executions, nothing missed, and *complete* only when it is."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, factorial
from random import Random

import pytest

from grader.engine.schedule import Access, Operation, Option, Outcome, Step, TaskId
from grader.engine.simulation.benchmarks import BENCHMARKS
from grader.engine.simulation.enumeration import TooLarge, all_finals
from grader.engine.simulation.machine import Body, Program, World, execute
from grader.engine.simulation.patterns import PATTERNS
from grader.engine.simulation.random_programs import random_program
from grader.engine.simulation.right import RIGHT, counters
from grader.engine.strategies.exhaustive import Exhaustive


def explore(program: Program, limit: int = 3000) -> tuple[Exhaustive, int, set[tuple[object, ...]]]:
    """Search a program to the end (or the limit); give the strategy, executions and finals."""
    strategy, executions = Exhaustive(), 0
    finals: set[tuple[object, ...]] = set()
    while executions < limit and strategy.begin():
        finals.add(execute(program, strategy).final)
        executions += 1
    return strategy, executions, finals


@pytest.mark.parametrize(("tasks", "rounds"), [(2, 1), (2, 2), (3, 1), (2, 3), (3, 2), (4, 1)])
def test_locked_counters_need_one_execution_per_order_of_sections(tasks: int, rounds: int) -> None:
    strategy, executions, _finals = explore(counters(tasks, rounds))
    assert executions == factorial(tasks * rounds) // factorial(rounds) ** tasks
    assert strategy.complete
    assert strategy.redundant_executions == 0


def test_what_shares_nothing_needs_one_execution() -> None:
    strategy, executions, _finals = explore(RIGHT["private_counters"])
    assert (executions, strategy.complete) == (1, True)


def test_a_child_comes_after_all_that_its_parent_did_before() -> None:
    def program(w: World) -> Body:
        cell = w.cell()

        def change() -> Body:
            yield cell.write((yield cell.read()) + 1)

        def idle() -> Body:
            yield w.cell().write(1)

        w.start(idle)
        yield cell.write(5)
        task = w.start(change)
        yield w.join(task)
        yield cell.read()

    strategy, executions, _finals = explore(program)
    assert (executions, strategy.complete) == (1, True)


def test_unlocked_writes_need_one_execution_per_order() -> None:
    def program(w: World) -> Body:
        cell = w.cell()

        def write() -> Body:
            yield cell.write(1)
            yield cell.write(2)

        yield from w.run(write, write)

    strategy, executions, _finals = explore(program)
    assert (executions, strategy.complete) == (comb(4, 2), True)


@pytest.mark.parametrize(("tasks", "actions", "seeds"), [(2, 2, 90), (2, 3, 30), (3, 1, 25)])
def test_finds_every_end_that_brute_force_finds(tasks: int, actions: int, seeds: int) -> None:
    compared = 0
    for seed in range(seeds):
        program = random_program(Random(seed), tasks, actions)
        try:
            truth = all_finals(program, state_limit=400)
        except TooLarge:
            continue
        strategy, _executions, finals = explore(program)
        assert finals == truth, f"seed {seed}"
        assert strategy.complete, f"seed {seed}"
        compared += 1
    assert compared >= seeds // 3


SMALL = ("account", "bluetooth_driver", "carter01", "lazy01", "twostage", "dining_3")


@pytest.mark.parametrize("title", SMALL)
def test_benchmarks_end_as_brute_force_says(title: str) -> None:
    program = BENCHMARKS[title][0]
    strategy, _executions, finals = explore(program)
    assert strategy.complete
    assert finals == all_finals(program)


def test_redundant_executions_are_rare() -> None:
    redundant = total = 0
    for program in (*(program for program, _figures in BENCHMARKS.values()), *PATTERNS.values()):
        strategy, executions, _finals = explore(program, 40)
        redundant += strategy.redundant_executions
        total += executions
    assert redundant < total / 5


def tasks_that(*operations: Operation) -> list[Option]:
    """Make one option per operation, of tasks `0.1`, `0.2` …."""
    return [Option(f"0.{number}", operation) for number, operation in enumerate(operations, 1)]


def run_by_hand(
    strategy: Exhaustive, options: Sequence[Option], blocked: tuple[Option, ...] = ()
) -> list[Step]:
    """Let a strategy that has begun order the options, each once, and end every task."""
    left, steps = list(options), list[Step]()
    current: TaskId | None = None
    while left:
        chosen = strategy.choose(left, current)
        steps.append(Step(chosen, tuple(left)))
        current = chosen.task
        left.remove(chosen)
        if chosen.operation.kind != "exit":
            left.append(Option(chosen.task, Operation("exit", f"end of {chosen.task}", Access.WRITE)))
        left.sort(key=lambda option: option.task)
    steps[-1] = Step(steps[-1].chosen, steps[-1].enabled, blocked)
    strategy.done(steps, Outcome.CLEAN)
    return steps


READ = Operation("read", "cell", Access.READ)


def test_is_complete_when_everything_is_accounted_for() -> None:
    strategy = Exhaustive()
    assert strategy.begin()
    run_by_hand(strategy, tasks_that(READ, READ))
    assert not strategy.begin()
    assert strategy.complete


def test_is_not_complete_before_it_has_run() -> None:
    assert not Exhaustive().complete


def test_a_task_of_unknown_fate_forbids_the_certificate() -> None:
    strategy = Exhaustive()
    assert strategy.begin()
    first, second = tasks_that(READ, READ)
    strategy.choose([first, second], None)
    strategy.done([Step(first, (first, second))], Outcome.CLEAN)
    while strategy.begin():
        strategy.done([], Outcome.CLEAN)
    assert not strategy.complete


def test_a_task_that_is_told_to_wait_allows_it() -> None:
    strategy = Exhaustive()
    waiting = Option("0.9", Operation("acquire", "lock", Access.WRITE))
    assert strategy.begin()
    run_by_hand(strategy, tasks_that(READ, READ), (waiting,))
    assert not strategy.begin()
    assert strategy.complete


@pytest.mark.parametrize("outcome", [Outcome.TIMEOUT, Outcome.DIVERGED])
def test_a_cut_off_execution_forbids_the_certificate(outcome: Outcome) -> None:
    strategy = Exhaustive()
    assert strategy.begin()
    (option,) = tasks_that(READ)
    chosen = strategy.choose([option], None)
    strategy.done([Step(chosen, (option,))], outcome)
    assert not strategy.begin()
    assert not strategy.complete


def test_sleeps_among_time_outs_forbid_the_certificate() -> None:
    strategy = Exhaustive()
    sleep = Operation("sleep", "clock", Access.NONE)
    give_up = Operation("timeout", "lock", Access.WRITE)
    executions = 0
    while strategy.begin():
        run_by_hand(strategy, tasks_that(sleep, give_up))
        executions += 1
    assert executions == 2
    assert not strategy.complete


@pytest.mark.parametrize("kind", ["alarm", "pause", "sigwait"])
def test_what_signals_can_change_forbids_the_certificate(kind: str) -> None:
    strategy = Exhaustive()
    while strategy.begin():
        run_by_hand(strategy, tasks_that(READ, Operation(kind, "signals", Access.NONE)))
    assert not strategy.complete


def test_the_end_of_a_task_matters_to_who_looks_at_its_pipe() -> None:
    # One sends and ends; the other looks before the message, between the two, or after the end.
    send = Operation("send", "pipe", Access.WRITE)
    poll = Operation("poll", "pipe", Access.READ)
    strategy, orders = Exhaustive(), set()
    while strategy.begin():
        steps = run_by_hand(strategy, tasks_that(send, poll))
        chosen = [step.chosen for step in steps]
        kinds = [each.operation.kind for each in chosen if each.task == "0.1" or each.operation == poll]
        orders.add(kinds.index("poll"))
    assert orders == {0, 1, 2}
    assert strategy.complete


def test_a_program_that_does_not_repeat_itself_gets_no_certificate() -> None:
    draws = Random(1)

    def program(w: World) -> Body:
        cells = [w.cell(), w.cell()]

        def write() -> Body:
            yield cells[draws.randrange(2)].write(1)
            yield cells[0].write(1)

        yield from w.run(write, write)

    strategy, _executions, _finals = explore(program, 500)
    assert not strategy.complete


def test_an_indivisible_operation_is_reversed_as_a_whole() -> None:
    def program(w: World) -> Body:
        one, two = w.cell(), w.cell()

        def copy() -> Body:
            value = yield one.read()
            yield two.write(value + 1, hidden=True)

        def look() -> Body:
            yield two.read()

        yield from w.run(copy, look)

    strategy, _executions, finals = explore(program)
    assert strategy.complete
    assert finals == all_finals(program)
    assert len(finals) == 2
