"""Hidden suite for `remote_manager`: one queue for whoever has the key, on this machine, until stopped."""

from __future__ import annotations

from typing import Any

import pytest

from grader.inside.codec import Opaque
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, judge_health, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Run

LOOPBACK_6 = "00000000000000000000000001000000"
"""`::1`, as the kernel prints it."""


def answer(
    student: Student, probe: str, arguments: dict[str, Any] | None = None, seconds: float = 20.0
) -> Run:
    """Return the run of a probe that starts servers; refuse one that hung or left something running."""
    run = student.observe(probe, arguments, seconds=seconds)
    if run.end in (End.STUCK, End.TIMEOUT):
        refuse(
            Verdict.DEADLOCK,
            "Server and clients wait for each other, or `terminate()` and `join()` do not end the server.",
        )
    judge_health(run)
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    return run


def judge_address(address: Any) -> None:
    """Refuse what is no pair of host and port."""
    if isinstance(address, Opaque) or type(address) not in (tuple, list) or len(address) != 2:
        refuse(Verdict.WRONG_RESULT, f"The address should be a pair of host and port, got {address!r}.")
    if type(address[0]) is not str or type(address[1]) is not int or not 0 < address[1] < 65536:
        refuse(Verdict.WRONG_RESULT, f"The address should be a pair of host and port, got {address!r}.")


@pytest.mark.points(2)
def test_server_starts_and_stops(student: Student) -> None:
    """the server listens on loopback only, and is gone after `terminate()` and `join()`"""
    found = answer(student, "serve_and_stop").value
    judge_address(found["address"])
    if open_to_all := [host for host in found["before"] if not host.endswith("7F") and host != LOOPBACK_6]:
        everybody = "every interface" if not open_to_all[0].strip("0") else "an interface of the network"
        refuse(Verdict.WRONG_RESULT, f"The server listens on {everybody}; bind it to 127.0.0.1.")
    if found["after"] or found["late"] == "nothing":
        refuse(Verdict.LEAK, "After `terminate()` and `join()` somebody still listens on the server's port.")


@pytest.mark.points(5)
@pytest.mark.needs("server_starts_and_stops")
def test_queue_for_strangers(student: Student) -> None:
    """items from a stranger reach who waits for them, in order, no more than asked; two servers at once"""
    early = [student.random.randrange(1000), None, "", [0, False]]
    ordered = [student.random.randrange(1000), 0, "third"]
    run = answer(student, "relay", {"early": early, "ordered": ordered}, 40.0)
    addresses = run.value["addresses"]
    for address in addresses:
        judge_address(address)
    if addresses[0] == addresses[1]:
        refuse(Verdict.WRONG_RESULT, "Two servers that run at once have the same address.")
    told = {event.label: event.data for event in run.events}
    if run.value["stranger"]:
        refuse(
            Verdict.CRASH,
            f"`push` failed in a process that is no relative: `{run.value['stranger'][:200]}`.",
        )
    if "early" not in told or "in order" not in told:
        refuse(Verdict.CRASH, "A client's `push` or `pull` raised an error.", run.output[-2000:])
    if not told["early"]:
        refuse(
            Verdict.WRONG_RESULT,
            "A `pull` that waited got nothing, though items were pushed; all clients share one queue.",
        )
    expect_equal(told["early"], early, "Items from a stranger")
    first, second = told["in order"]
    expect_equal(first, ordered[:2], "The first two of three items")
    expect_equal(second, ordered[2:], "What came when two were asked for and one was left")


@pytest.mark.points(1)
@pytest.mark.needs("queue_for_strangers")
def test_pull_in_time(student: Student) -> None:
    """`pull` ends when it has enough, and when its time is over though items keep coming"""
    run = student.observe("pull_in_time", seconds=20.0)
    if run.end in (End.STUCK, End.TIMEOUT):
        refuse(Verdict.TIMEOUT, "All that `pull` was asked for was in the queue, and it went on waiting.")
    judge_health(run)
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    expect_equal(run.value["nothing"], [], "What came when none was asked for")
    expect_equal(run.value["all"], ["a", "b", "c"], "The first three of the four items in the queue")
    labels = [event.label for event in run.events]
    if labels[: labels.index("pulled")].count("dry") == 2:
        refuse(
            Verdict.TIMEOUT,
            "Items came one by one, and `pull` went on long after its `timeout`: it holds for the call, "
            "not for each item.",
        )


@pytest.mark.points(3)
@pytest.mark.needs("server_starts_and_stops")
def test_wrong_key(student: Student) -> None:
    """a wrong key is an AuthenticationError, and the server goes on"""
    found = answer(student, "wrong_keys").value
    for function in ("push", "pull"):
        if found[function] != "AuthenticationError":
            refuse(
                Verdict.WRONG_RESULT,
                f"`{function}` with a wrong key should raise `AuthenticationError`; it raised "
                f"{found[function]}.",
            )
    if found["right"] != "nothing":
        refuse(Verdict.CRASH, f"After a wrong key the right one gets `{found['right']}`.")


@pytest.mark.points(2)
@pytest.mark.needs("server_starts_and_stops")
def test_nothing_is_left_behind(student: Student) -> None:
    """servers that were stopped leave no process, descriptor or file"""
    judge_growth(student.value("serve_again_and_again", seconds=40))
