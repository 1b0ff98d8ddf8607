"""Drawings: nothing outside the paper, nothing endless, and what matters is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from reports.facts.interleaving import interleaving
from reports.facts.waits import Wait
from reports.figures.bars import draw_distribution, outcomes_of
from reports.figures.interleaving import draw_interleaving
from reports.figures.scene import Box, Dot, Label, Scene, Segment
from reports.figures.timeline import draw_timeline, events_of
from reports.figures.wait_graph import closes_circle, draw_wait_graph
from reports.language import Text
from tests.reports.sample import CHECK_THEN_ACT, CROSSED_WAITS, LOST_UPDATE, OPPOSITE_ORDER, many_writers

TRACES = [LOST_UPDATE, CHECK_THEN_ACT, OPPOSITE_ORDER, many_writers(), many_writers(20, 2), LOST_UPDATE[:1]]


def points(scene: Scene) -> Iterator[tuple[float, float]]:
    for shape in scene.shapes:
        if isinstance(shape, Segment):
            yield from ((shape.x1, shape.y1), (shape.x2, shape.y2))
        elif isinstance(shape, Box):
            yield from ((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height))
        elif isinstance(shape, Dot | Label):
            yield shape.x, shape.y


def words(scene: Scene) -> list[str]:
    labels = [shape for shape in scene.shapes if isinstance(shape, Label)]
    return ["".join(_said(part.content) for part in label.parts) for label in labels]


def _said(content: str | Text) -> str:
    return content if isinstance(content, str) else content.key


def is_inside(scene: Scene) -> bool:
    return all(
        scene.left <= x <= scene.left + scene.width and scene.top <= y <= scene.top + scene.height
        for x, y in points(scene)
    )


@pytest.mark.parametrize("trace", TRACES)
def test_an_interleaving_lies_inside_its_paper(trace: Sequence[tuple[str, str, str, str]]) -> None:
    scene = draw_interleaving(interleaving(trace, {"waits_for": CROSSED_WAITS}))
    assert scene is not None
    assert is_inside(scene)


def test_two_entangled_processes_face_each_other_and_the_main_one_takes_no_lane() -> None:
    scene = draw_interleaving(interleaving(LOST_UPDATE, {}))
    assert scene is not None
    assert [label for label in words(scene) if label in {"main", "teller 1", "teller 2"}] == [
        "teller 1",
        "teller 2",
    ]


def test_what_a_third_process_does_stands_aside() -> None:
    scene = draw_interleaving(interleaving((*LOST_UPDATE, ("main", "read", "balance", "110")), {}))
    assert scene is not None
    assert "aside read balance 110" in words(scene)


def test_the_failing_write_has_a_ring() -> None:
    scene = draw_interleaving(interleaving(LOST_UPDATE, {}))
    assert scene is not None
    rings = [shape for shape in scene.shapes if isinstance(shape, Dot) and shape.style == "ring"]
    failing = [shape for shape in scene.shapes if isinstance(shape, Label) and shape.style == "step failing"]
    assert [dot.y for dot in rings] == [label.y - 4 for label in failing]


def test_locks_are_bars_and_kept_ones_look_different() -> None:
    scene = draw_interleaving(interleaving(OPPOSITE_ORDER, {"waits_for": CROSSED_WAITS}))
    assert scene is not None
    assert [shape.style for shape in scene.shapes if isinstance(shape, Box) and "bar" in shape.style] == [
        "bar kept"
    ] * 2


def test_of_a_long_trace_the_surroundings_of_the_fault_are_drawn() -> None:
    trace = [("one", "read", "y", "")] * 300 + list(LOST_UPDATE) + [("two", "read", "z", "")] * 300
    scene = draw_interleaving(interleaving(trace, {}))
    assert scene is not None
    assert {"303", "304", "305", "306"} <= set(words(scene))
    assert scene.height < 1_000
    assert words(scene).count("⋮ truncated_steps") == 2


def test_too_many_processes_are_not_drawn() -> None:
    trace = [(f"process {number}", "write", "x", "") for number in range(40)]
    assert draw_interleaving(interleaving(trace, {})) is None


@pytest.mark.parametrize(
    "edges",
    [
        [("one", "a", "two"), ("two", "b", "one")],
        [("one", "a", "one")],
        [("one", "a", "")],
        [
            (f"process {number}", "a lock with a long name", f"process {(number + 1) % 7}")
            for number in range(7)
        ],
    ],
)
def test_a_wait_graph_lies_inside_its_paper(edges: list[tuple[str, str, str]]) -> None:
    scene = draw_wait_graph([Wait(*edge) for edge in edges])
    assert scene is not None
    assert is_inside(scene)


def test_a_circle_is_told_from_a_queue() -> None:
    assert closes_circle([Wait("a", "x", "b"), Wait("b", "y", "c"), Wait("c", "z", "a")])
    assert closes_circle([Wait("a", "x", "a")])
    assert not closes_circle([Wait("a", "x", "b"), Wait("b", "y", "c"), Wait("c", "z", "")])


def test_no_waits_and_too_many_are_not_drawn() -> None:
    assert draw_wait_graph([]) is None
    assert draw_wait_graph([Wait(str(number), "x", str(number + 1)) for number in range(20)]) is None


def test_outcomes_are_sorted_and_told_apart() -> None:
    found = outcomes_of({"outcomes": {"9": 1, "10": 7}, "expected": "10"})
    assert found is not None
    assert [(row.outcome, row.tone) for row in found.rows] == [("10", "good"), ("9", "bad")]
    assert found.rows[0].length > found.rows[1].length


def test_outcomes_of_unknown_worth_have_no_tone() -> None:
    found = outcomes_of({"outcomes": {"9": 1, "10": 7}})
    assert found is not None
    assert {row.tone for row in found.rows} == {""}


@pytest.mark.parametrize("outcomes", [None, 3, [], {}, {"a": -1}, {"a": "b"}, {"a": True}])
def test_what_are_no_outcomes_is_not_shown(outcomes: object) -> None:
    assert outcomes_of({"outcomes": outcomes}) is None


def test_the_distribution_counts_everyone_once() -> None:
    scene = draw_distribution([0.0, 0.05, 0.5, 0.99, 1.0])
    counts = [label for label in words(scene) if label.isdigit()]
    assert [int(count) for count in counts] == [2, 1, 2]
    assert is_inside(scene)


def test_the_timeline_has_bars_between_opening_and_closing_events() -> None:
    found = events_of({"events": [[1.5, "b", "leave gate"], [1.0, "b", "enter gate"], [1.2, "a", "tick"]]})
    assert found is not None
    scene = draw_timeline(found)
    assert scene is not None
    assert [event.process for event in found.events] == ["b", "a", "b"]
    assert len([shape for shape in scene.shapes if isinstance(shape, Box)]) == 1
    assert is_inside(scene)


@pytest.mark.parametrize("events", [None, "ab", [], [[1]], [["x", "a", "b"]], [[float("nan"), "a", "b"]]])
def test_what_are_no_events_is_not_shown(events: object) -> None:
    assert events_of({"events": events}) is None
