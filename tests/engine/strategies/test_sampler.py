"""Policies that all sampling strategies share: helpers, time-outs, what executions teach."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from random import Random

import pytest

from grader.engine.schedule import Access, Operation, Option, Step
from grader.engine.simulation.benchmarks import BENCHMARKS
from grader.engine.simulation.machine import Body, World, execute, first_bug
from grader.engine.simulation.right import counters
from grader.engine.strategies._profile import Profile
from grader.engine.strategies._sampler import HELPER_BURST, Sampler
from grader.engine.strategies._spin import ANY_STEPS, QUIET_STEPS, SpinGuard
from grader.engine.strategies._weights import LEAST, Remaining
from grader.engine.strategies.delay_bounding import DelayBounding
from grader.engine.strategies.overlap import Overlap
from grader.engine.strategies.pct import Pct
from grader.engine.strategies.pos import Pos
from grader.engine.strategies.random_walk import RandomWalk
from grader.engine.strategies.run_to_completion import RunToCompletion
from grader.engine.strategies.surw import Surw
from grader.engine.strategies.urw import Urw

KINDS: list[type[Sampler]] = [Overlap, Pct, Pos, RandomWalk, RunToCompletion, Surw, Urw]
WRITE = Operation("write", "cell", Access.WRITE)
MAIN = Option("0", WRITE)
HELPER = Option("0.1", WRITE, helper=True)
GIVE_UP = Option("0.2", Operation("timeout", "lock", Access.WRITE))


@pytest.mark.parametrize("kind", KINDS)
def test_helpers_move_first_in_most_executions_but_not_in_all(kind: type[Sampler]) -> None:
    strategy = kind(Random(1))
    first = Counter[str]()
    # Were helpers always first, or never, one of the counts would be 0; by chance alone: below 1e-9.
    for _ in range(200):
        strategy.begin()
        first[strategy.choose([MAIN, HELPER], None).task] += 1
    assert first["0.1"] > first["0"]
    if kind is not RunToCompletion:  # it takes the eldest first whenever it may
        assert first["0"] > 0


def test_a_helper_that_can_always_move_starves_nobody() -> None:
    strategy = RandomWalk(Random(1))
    for _ in range(10):
        strategy.begin()
        steps = [strategy.choose([MAIN, HELPER], HELPER.task).task for _ in range(HELPER_BURST * 4)]
        assert "0" in steps


@pytest.mark.parametrize("kind", KINDS)
def test_a_time_out_is_the_last_resort_in_most_executions(kind: type[Sampler]) -> None:
    strategy = kind(Random(2))
    first = Counter[str]()
    for _ in range(200):
        strategy.begin()
        first[strategy.choose([MAIN, GIVE_UP], None).task] += 1
    assert first["0"] > first["0.2"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_time_out_fires_when_it_is_all_that_is_left(kind: type[Sampler]) -> None:
    strategy = kind(Random(3))
    strategy.begin()
    assert strategy.choose([GIVE_UP], "0.2") is GIVE_UP


@pytest.mark.parametrize("kind", [*KINDS, DelayBounding])
def test_no_sample_is_a_proof(kind: type[Sampler]) -> None:
    strategy = kind(Random(4))
    strategy.begin()
    execute(counters(2, 2), strategy)
    assert not strategy.complete


def test_delay_bounding_runs_every_schedule_of_a_tiny_program_once() -> None:
    def program(w: World) -> Body:
        cell = w.cell()

        def write() -> Body:
            yield cell.write(1)

        w.start(write)
        w.start(write)
        yield from ()

    strategy = DelayBounding(Random(0))
    schedules = Counter[tuple[str, ...]]()
    while strategy.begin():
        schedules[tuple(step.chosen.task for step in execute(program, strategy).steps)] += 1
    # After main's `begin`: its `exit`, and three steps of either task, interleaved freely.
    assert len(schedules) == 7 * 20
    assert set(schedules.values()) == {1}
    assert strategy.complete


def test_urw_is_uniform_where_the_counts_are_exact() -> None:
    def program(w: World) -> Body:
        cell = w.cell()

        def write(times: int) -> Body:
            for _ in range(times):
                yield cell.write(1)

        w.start(write, 1)
        w.start(write, 4)
        yield from ()

    strategy = Urw(Random(5))
    strategy.begin()
    execute(program, strategy)
    places = Counter[int]()
    for _ in range(3000):
        strategy.begin()
        steps = execute(program, strategy).steps
        writers = [step.chosen.task for step in steps if step.chosen.operation.kind == "write"]
        places[writers.index("0.1")] += 1
    # Three events of one task (`begin`, `write`, `exit`) lie in 9!/(3!·6!) = 84 equally likely ways
    # among six of the other; these many put the single write after so many of the four. A draw from the
    # uniform distribution is farther off than four standard deviations once in three thousand seeds.
    for place, ways in enumerate([19, 15, 16, 15, 19]):
        expected = 3000 * ways / 84
        assert abs(places[place] - expected) < 4 * sqrt(expected)


def test_weights_hold_unborn_children() -> None:
    remaining = Remaining({"0": 2, "0.1": 3, "0.1.1": 4})
    remaining.meet([Option("0", WRITE)])
    assert remaining.exact("0") == 9
    remaining.meet([Option("0.1", WRITE)])
    assert (remaining.exact("0"), remaining.exact("0.1")) == (2, 7)
    remaining.meet([Option("0.1.1", WRITE)])
    assert [remaining.exact(task) for task in ("0", "0.1", "0.1.1")] == [2, 3, 4]


def test_a_task_that_outlives_its_count_keeps_a_chance() -> None:
    remaining = Remaining({"0": 1})
    remaining.spend("0")
    remaining.spend("0")
    assert remaining.exact("0") == 0
    assert remaining.weight("0") == LEAST > 0


def test_spinning_is_noticed_only_where_others_wait() -> None:
    look = Option("0.1", Operation("read", "flag", Access.READ))
    guard = SpinGuard()
    for _ in range(QUIET_STEPS * 2):
        guard.note(look, alone=True)
    assert not guard.spinning
    for _ in range(QUIET_STEPS + 1):
        guard.note(look, alone=False)
    assert guard.spinning
    guard.pardon()
    assert not guard.spinning


def test_polling_under_a_lock_is_noticed_in_the_end() -> None:
    guard = SpinGuard()
    for _ in range(ANY_STEPS):
        guard.note(MAIN, alone=False)
    assert guard.spinning


def test_a_profile_prefers_clean_and_long_executions() -> None:
    profile = Profile()
    step = Step(MAIN, (MAIN, HELPER))
    profile.learn([step] * 5, clean=False)
    assert profile.counts["0"] == 5
    profile.learn([step] * 2, clean=True)
    assert profile.counts["0"] == 2
    profile.learn([step] * 3, clean=True)
    profile.learn([step] * 9, clean=False)
    assert profile.counts["0"] == 3


def test_a_profile_learns_what_is_shared_from_all_executions() -> None:
    profile = Profile()
    profile.learn([Step(MAIN, (MAIN,))], clean=True)
    assert profile.contended == frozenset()
    profile.learn([Step(HELPER, (HELPER,))], clean=True)
    assert profile.contended == {"cell"}
    assert profile.interesting == {"0": (WRITE,)}


def test_pct_of_depth_one_preempts_nobody() -> None:
    program = BENCHMARKS["deadlock01"][0]
    assert first_bug(program, Pct(Random(6), depth=1), 200) is None
    # Depth 2 finds it with a chance above 1/60 each time (n = 3 tasks, k = 20 steps): a miss is below 1e-7.
    assert first_bug(program, Pct(Random(6), depth=2), 1000)


def test_pos_draws_anew_for_what_races_with_the_event_that_ran() -> None:
    racing = [Option(f"0.{number}", WRITE) for number in range(1, 40)]
    apart = Option("0.40", Operation("write", "other cell", Access.WRITE))
    strategy = Pos(Random(9))
    strategy.begin()
    orders = []
    left = [*racing, apart]
    while left:
        orders.append(strategy.choose(left, None))
        left.remove(orders[-1])
    # Were priorities kept, the order would be that of the first draw; `apart` alone keeps its own. By chance
    # alone the two orders are the same with a chance of 1/39!.
    replayed = Random(9)
    replayed.random(), replayed.random()  # helpers and time-outs, drawn when the execution begins
    first_draw = {option: replayed.random() for option in [*racing, apart]}
    assert orders[0] == max(first_draw, key=first_draw.__getitem__)
    assert orders != sorted(first_draw, key=first_draw.__getitem__, reverse=True)


def test_run_to_completion_stays_with_a_task_that_can_go_on() -> None:
    strategy = RunToCompletion(Random(7))
    for _ in range(20):
        strategy.begin()
        current = "0"
        for step in execute(counters(3, 2), strategy).steps:
            if any(option.task == current for option in step.enabled):
                assert step.chosen.task == current
            current = step.chosen.task


def test_overlap_stops_every_task_in_the_middle() -> None:
    def program(w: World) -> Body:
        cell = w.cell()

        def write() -> Body:
            yield cell.write(1)
            yield cell.write(2)

        yield from w.run(write, write, write)

    strategy = Overlap(Random(8))
    writers = []
    for _ in range(2):
        strategy.begin()
        steps = execute(program, strategy).steps
        writers.append([step.chosen.task for step in steps if step.chosen.operation.kind == "write"])
    # Youngest last, then eldest last; who stops last goes on at once, the others resume in reverse.
    assert writers[0] == ["0.2", "0.1", "0.3", "0.3", "0.1", "0.2"]
    assert writers[1] == ["0.3", "0.2", "0.1", "0.1", "0.2", "0.3"]
