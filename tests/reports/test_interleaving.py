"""What is read from a trace: owners of locks, conflicts, lost updates, and the order that is given anyway."""

from __future__ import annotations

from typing import Any

import pytest

from reports.facts.interleaving import Interleaving, interleaving
from reports.facts.operations import Kind, kind_of
from reports.facts.waits import waits_of
from tests.reports.sample import CHECK_THEN_ACT, LOST_UPDATE, OPPOSITE_ORDER, many_writers

Rows = list[tuple[str, str, str, str]]


def read(rows: Rows, **extra: Any) -> Interleaving:
    return interleaving(rows, extra)


@pytest.mark.parametrize(
    ("operation", "kind"),
    [
        ("read", Kind.READ),
        ("write", Kind.WRITE),
        ("try acquire", Kind.ACQUIRE),
        ("release", Kind.RELEASE),
        ("call __setitem__('update', 1)", Kind.WRITE),
        ("call get('write')", Kind.READ),
        ("raise ValueError", Kind.FAIL),
        ("send", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_the_kind_of_an_operation_is_told_from_its_words(operation: str, kind: Kind) -> None:
    assert kind_of(operation) is kind


def test_a_lost_update_is_found_and_marked() -> None:
    found = interleaving(LOST_UPDATE, {})
    assert [(one.read, one.lost, one.write) for one in found.stale_writes] == [(2, 4, 5)]
    assert found.failing == (5,)


def test_a_check_outside_the_lock_is_a_lost_update_too() -> None:
    found = interleaving(CHECK_THEN_ACT, {})
    assert [(one.read, one.lost, one.write) for one in found.stale_writes] == [(1, 6, 7)]


def test_locked_accesses_are_guarded_and_no_update_is_lost() -> None:
    rows: Rows = []
    for name in ("one", "two"):
        rows += [(name, "acquire", "lock", ""), (name, "read", "x", ""), (name, "write", "x", "")]
        rows += [(name, "release", "lock", "")]
    found = read(rows)
    assert found.conflicts
    assert all(one.guarded for one in found.conflicts)
    assert (found.stale_writes, found.unlocked, found.failing) == ((), (), ())


def test_different_locks_guard_nothing() -> None:
    rows: Rows = []
    for name in ("one", "two"):
        rows += [
            (name, "acquire", f"lock {name}", ""),
            (name, "write", "x", ""),
            (name, "release", f"lock {name}", ""),
        ]
    assert [one.guarded for one in read(rows).conflicts] == [False]


def test_reads_do_not_conflict_nor_do_steps_of_one_process() -> None:
    rows: Rows = [
        ("one", "read", "x", ""),
        ("two", "read", "x", ""),
        ("two", "write", "y", ""),
        ("two", "read", "y", ""),
    ]
    assert read(rows).conflicts == ()


def test_what_start_and_join_order_is_no_conflict() -> None:
    rows: Rows = [
        ("main", "write", "x", "0"),
        ("main", "start", "child", ""),
        ("child", "write", "x", "1"),
        ("main", "join", "child", ""),
        ("main", "read", "x", "1"),
    ]
    assert read(rows).conflicts == ()
    without_join = [row for row in rows if row[1] != "join"]
    assert [(one.first, one.second) for one in read(without_join).conflicts] == [(2, 3)]


def test_what_a_message_orders_is_no_conflict() -> None:
    rows: Rows = [("one", "write", "x", ""), ("one", "put", "queue", ""), ("two", "get", "queue", "")]
    rows += [("two", "read", "x", "")]
    assert read(rows).conflicts == ()
    assert read([rows[0], *rows[2:]]).conflicts != ()


def test_the_access_without_the_usual_lock_is_marked() -> None:
    found = interleaving(many_writers(), {})
    assert [(one.step, one.lock) for one in found.unlocked] == [(35, "page")]
    assert found.failing == (35,)


def test_the_failing_step_that_was_told_wins() -> None:
    assert interleaving(LOST_UPDATE, {"failing": [3]}).failing == (3,)
    assert interleaving(LOST_UPDATE, {"failing": [99, "x", True][:2]}).failing == (5,)


def test_ownership_lasts_from_acquire_to_release() -> None:
    rows: Rows = [
        ("one", "acquire", "a", "True"),
        ("one", "acquire", "b", ""),
        ("two", "try acquire", "a", "False"),
        ("one", "release", "b", ""),
    ]
    assert [(one.object, one.first, one.last) for one in read(rows).ownerships] == [
        ("a", 0, None),
        ("b", 1, 3),
    ]


def test_a_lock_that_is_still_waited_for_is_not_held() -> None:
    rows: Rows = [("one", "acquire", "a", ""), ("two", "acquire", "a", "")]
    found = read(rows, waits_for=[["two", "a", "one"]])
    assert [(one.lane, one.object) for one in found.ownerships] == [(0, "a")]


def test_a_lock_taken_twice_is_held_until_the_last_release() -> None:
    rows: Rows = [("one", step, "a", "") for step in ("acquire", "acquire", "release", "release")]
    assert [(one.first, one.last) for one in read(rows).ownerships] == [(0, 3), (1, 2)]


def test_edges_are_read_with_and_without_lines() -> None:
    edges = [
        ["one", "a", "two"],
        ["two", "acquire b", "one", "x.py:8", "x.py:7"],
        ["main", "join one", "one", "x.py:9", ""],
        ["three", "news", None],
    ]
    found = [(one.waiter, one.object, one.holder, one.held_line) for one in waits_of({"waits_for": edges})]
    assert found == [
        ("one", "a", "two", ""),
        ("two", "b", "one", "x.py:7"),
        ("main", "", "one", ""),
        ("three", "news", "", ""),
    ]


@pytest.mark.parametrize("edges", [None, 3, "abc", {}, [1, "ab", [], ["x"]], [[None, None]]])
def test_what_is_no_edge_is_passed_over(edges: object) -> None:
    assert all(isinstance(one.waiter, str) for one in waits_of({"waits_for": edges}))


def test_a_trace_beyond_the_limit_is_cut_and_counted() -> None:
    found = interleaving([("one", "read", "x", "")] * 2_500, {"lines": ["x.py:1"] * 2_500})
    assert (len(found.steps), found.left_out) == (2_000, 500)
    assert found.steps[-1].location == "x.py:1"


def test_short_rows_and_mismatched_lines_do_no_harm() -> None:
    found = interleaving([("one", "read")], {"lines": ["a", "b"], "failing": "no"})
    assert (found.steps[0].object, found.steps[0].location) == ("", "")


def test_opposite_order_leaves_both_locks_held() -> None:
    found = interleaving(OPPOSITE_ORDER, {"waits_for": [["clerk 1", "account 1", "clerk 2"]]})
    assert [one.last for one in found.ownerships] == [None, None]
