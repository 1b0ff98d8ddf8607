"""Which steps of an interleaving are drawn, and in which row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.facts.interleaving import Interleaving
from reports.facts.operations import is_bystanding

WHOLE_LIMIT = 36
"""Up to so many steps all are drawn; of more, only what happens around the steps that matter."""
AROUND = 4
TWO = 2
STORY_LIMIT = 16
TAIL = 3
HEAD_WITHOUT_STORY, TAIL_WITHOUT_STORY = 12, 24


@dataclass(frozen=True, slots=True)
class Gap:
    """Steps left out between two drawn ones, and the row that says so."""

    first: int
    count: int
    row: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of the drawn steps, by the index of the step, and the gaps between them."""

    places: Mapping[int, int]
    gaps: tuple[Gap, ...]
    total: int

    def of(self, index: int) -> int:
        """Return the row of a step; one that is not drawn lies in the row of its gap."""
        if index in self.places:
            return self.places[index]
        before = bisect_right([gap.first for gap in self.gaps], index) - 1
        return self.gaps[max(0, before)].row if self.gaps else 0


def active_lanes(facts: Interleaving) -> tuple[int, ...]:
    """Return the lanes of processes that take part; all of them when none does more than begin and end.

    A main process that only starts and joins the others would take a lane and teach nothing. Where just two
    are entangled they get the drawing to themselves; what others do stands aside, between the two.
    """
    entangled = _entangled_lanes(facts)
    busy = {step.lane for step in facts.steps if not is_bystanding(step.operation)} | entangled
    if len(busy) > TWO and len(entangled) == TWO:
        return tuple(sorted(entangled))
    return tuple(sorted(busy) or range(len(facts.processes)))


def _entangled_lanes(facts: Interleaving) -> set[int]:
    """Return the lanes that hold locks, conflict with others, fail, or wait (not just to join others)."""
    awaited = {wait.holder for wait in facts.waits}
    waiting = {wait.waiter for wait in facts.waits if wait.object or wait.waiter in awaited}
    lanes = {lane for lane, name in enumerate(facts.processes) if name in waiting}
    lanes |= {one.lane for one in facts.ownerships}
    marked = [*facts.failing, *(index for one in facts.conflicts for index in (one.first, one.second))]
    return lanes | {facts.steps[index].lane for index in marked}


def rows_of(facts: Interleaving, lanes: tuple[int, ...]) -> Rows:
    """Give the steps of these lanes, and what others do beyond beginning and ending, their rows."""
    steps = [
        index
        for index, step in enumerate(facts.steps)
        if step.lane in lanes or not is_bystanding(step.operation)
    ]
    kept = steps if len(steps) <= WHOLE_LIMIT else _near_the_story(facts, steps)
    places: dict[int, int] = {}
    gaps: list[Gap] = []
    drawn = set(kept)
    row = 0
    for index in steps:
        if index in drawn:
            places[index] = row
            row += 1
        elif gaps and gaps[-1].row == row - 1:
            gaps[-1] = Gap(gaps[-1].first, gaps[-1].count + 1, gaps[-1].row)
        else:
            gaps.append(Gap(index, 1, row))
            row += 1
    return Rows(places, tuple(gaps), row)


def _near_the_story(facts: Interleaving, steps: Sequence[int]) -> list[int]:
    """Return the steps around those that matter: failures, lost updates, unguarded conflicts, and the end."""
    story = _story(facts)
    if not story:
        return [*steps[:HEAD_WITHOUT_STORY], *steps[-TAIL_WITHOUT_STORY:]]
    places = [place for place, index in enumerate(steps) if index in story]
    near = {other for place in places for other in range(place - AROUND, place + AROUND + 1)}
    near |= set(range(len(steps) - TAIL, len(steps)))
    return [index for place, index in enumerate(steps) if place in near]


def _story(facts: Interleaving) -> set[int]:
    marked = [*facts.failing]
    marked += [index for one in facts.stale_writes for index in (one.read, one.lost, one.write)]
    marked += [index for one in facts.conflicts if not one.guarded for index in (one.first, one.second)]
    marked += _last_steps_of_waiters(facts)
    return set(list(dict.fromkeys(marked))[:STORY_LIMIT])


def _last_steps_of_waiters(facts: Interleaving) -> list[int]:
    """Return where each waiting process came to its halt."""
    waiting = {wait.waiter for wait in facts.waits}
    last = {step.lane: index for index, step in enumerate(facts.steps)}
    return [index for lane, index in last.items() if facts.processes[lane] in waiting]
