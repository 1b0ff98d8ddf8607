"""What an exploration says: complete, outcomes, inconclusive, and the verdicts of single executions."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.engine import strategies
from grader.engine.conductor import Limits
from grader.engine.explore import explore
from grader.engine.launcher import LaunchError

ODD = Path(__file__).parent / "programs" / "odd"


@pytest.mark.parametrize(
    ("program", "function", "most"),
    [("counter_2x1", "run", 4), ("counter_2x2", None, 12), ("counter_2x1", "run_three", 12)],
)
def test_locked_counters_are_covered_in_a_handful(program: str, function: str | None, most: int) -> None:
    found = explore(ODD / f"{program}.py", function, strategy="exhaustive", schedules=200)
    assert found.verdict == "clean", found.message
    assert found.complete
    assert found.schedules <= most


def test_outcomes_are_grouped() -> None:
    found = explore(ODD / "outcomes.py", strategy="exhaustive", schedules=50)
    assert found.verdict == "clean"
    assert found.complete
    assert {group.observed for group in found.outcomes} == {"clean 1", "clean 2"}
    assert sum(group.count for group in found.outcomes) == found.schedules


def test_sets_of_processes_have_the_same_order_in_every_interpreter() -> None:
    program = ODD / "set_of_processes.py"
    found = {explore(program, "run", schedules=1).outcomes[0].observed for _ in range(8)}
    assert len(found) == 1, "by address they would have another order each time"


def test_a_view_in_a_neighbouring_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "counting.py").write_text(
        "def count(numbers):\n    view = memoryview(numbers).cast('B').cast('i')\n    view[0] += 1\n"
    )
    program = tmp_path / "two_files.py"
    program.write_text(
        "from multiprocessing import Process, RawArray\nfrom counting import count\n\n"
        "def run():\n    numbers = RawArray('i', 1)\n"
        "    workers = [Process(target=count, args=(numbers,)) for _ in range(2)]\n"
        "    for worker in workers:\n        worker.start()\n"
        "    for worker in workers:\n        worker.join()\n"
        "    assert numbers[0] == 2\n"
    )
    assert explore(program, "run", schedules=50).verdict == "race"


def test_a_program_that_starts_nobody_is_told_so(tmp_path: Path) -> None:
    program = tmp_path / "alone.py"
    program.write_text("def main():\n    return 1\n")
    found = explore(program)
    assert found.verdict == "clean"
    assert "no other process" in found.message


def test_what_blocks_out_of_sight_is_inconclusive() -> None:
    found = explore(ODD / "out_of_sight.py", strategy="random_walk", schedules=6)
    assert found.verdict == "inconclusive"
    assert not found.complete
    assert "not controlled" in " ".join(found.uncontrolled)


def test_nonsense_on_the_channel_proves_nothing() -> None:
    found = explore(ODD / "forged.py", strategy="random_walk", schedules=4)
    assert found.verdict != "clean"
    assert not found.complete


@pytest.mark.parametrize(
    ("function", "verdict"), [("unread", "crash"), ("read", "clean"), ("killed_by_itself", "crash")]
)
def test_exit_statuses_count_unless_they_are_read(function: str, verdict: str) -> None:
    found = explore(ODD / "exit_status.py", function, strategy="random_walk", schedules=3)
    assert found.verdict == verdict, found.message


def test_the_same_seed_finds_the_same() -> None:
    racy = ODD.parent / "racy" / "race__check_then_act.py"
    first, second = (explore(racy, strategy="pos", seed=5) for _ in range(2))
    assert (first.first_bug, first.replay) == (second.first_bug, second.replay)


def test_a_program_that_computes_for_ever_times_out() -> None:
    found = explore(ODD / "endless.py", strategy="random_walk", limits=Limits(seconds=1.0), schedules=1)
    assert found.verdict == "timeout"
    assert "Process-1 computes" in found.message


def test_the_limit_of_steps_ends_an_execution() -> None:
    racy = ODD.parent / "racy" / "race__counter_unlocked.py"
    found = explore(racy, strategy="random_walk", limits=Limits(steps=5), schedules=1)
    assert found.verdict == "timeout"
    assert "5 steps" in found.message


def test_a_function_that_is_not_there_is_a_launch_error() -> None:
    with pytest.raises(LaunchError, match="no function `nothing`"):
        explore(ODD / "exit_status.py", "nothing")


def test_a_program_that_cannot_be_read_is_a_launch_error(tmp_path: Path) -> None:
    program = tmp_path / "broken.py"
    program.write_text("def (:\n")
    with pytest.raises(LaunchError, match="SyntaxError"):
        explore(program)


def test_an_unknown_strategy_lists_the_known_ones() -> None:
    with pytest.raises(strategies.UnknownStrategy, match="random_walk"):
        explore(ODD / "outcomes.py", strategy="luck")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("    Thread(target=print).start()", "threads of a process"),
        ("    child.join(5)", "time out only when nobody can move"),
        ("    child.join(0.5)\n    child.join(0.5)\n    child.join(0.5)", "no more waits time out early"),
        ("    import random\n    random.random()", "random numbers are drawn once"),
        ("    any(flag.value for _ in range(20))\n    flag.value = 1", "then gives up"),
        ("    pass", ""),
    ],
)
def test_what_is_no_choice_is_said_and_is_not_complete(lines: str, said: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from multiprocessing import Process, Value\nfrom threading import Thread\n\n"
        "def look(flag):\n    flag.value\n\n"
        "def run():\n    flag = Value('i')\n"
        "    child = Process(target=look, args=(flag,))\n    child.start()\n"
        f"{lines}\n    child.join()\n"
    )
    found = explore(program, "run", strategy="exhaustive", schedules=200)
    assert found.verdict == "clean", found.message
    assert found.complete == (not said)
    assert (said in found.message) if said else ("cover" in found.message)
