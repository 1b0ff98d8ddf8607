"""Exhaustive search with dynamic partial-order reduction; the one that can say *complete*."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from ..schedule import Access, Option, Outcome, Step, TaskId
from ._footprints import Footprints
from ._happens_before import Race, Trace, bits, dependent
from ._profile import TIMED
from ._sampler import of_task
from ._spin import SpinGuard

UNSEEN: Final = frozenset({"alarm", "pause", "sigwait"})
"""Kinds whose order with others matters in ways that objects do not tell."""
Guide = tuple[Option, ...]
"""What to do after a reversal until the overtaking step is done, so that the reversal really happens."""


class _Node:
    """One step of the current path: what could happen there and what is left to try."""

    __slots__ = ("asleep", "chosen", "enabled", "tried", "waiting")

    def __init__(self, enabled: tuple[Option, ...], asleep: frozenset[Option], chosen: Option) -> None:
        self.enabled = enabled
        self.asleep = asleep
        """Options whose executions from here were covered on another branch."""
        self.chosen = chosen
        self.tried: set[Option] = set()
        """Options whose executions from here are covered, `chosen` not yet among them."""
        self.waiting: dict[Option, Guide] = {}

    def known(self) -> set[Option]:
        """Give all options that were, are or will be explored here, or need not be."""
        return {self.chosen, *self.tried, *self.waiting, *self.asleep}

    def add(self, option: Option, guide: Guide) -> None:
        """Note an option to explore, unless it is known."""
        if option not in self.known():
            self.waiting[option] = guide


class Exhaustive:
    """Run one execution per class of executions that differ only in the order of commuting steps.

    Dynamic partial-order reduction (Flanagan, Godefroid, POPL 2005) with source sets and sleep sets (Abdulla,
    Aronis, Jonsson, Sagonas, POPL 2014, algorithm 1). After an execution, every pair of dependent steps that
    could have come the other way round is noted at the step before the earlier one. Departs from the
    paper where tasks wait for each other, see `Trace.races`, and in following a guide after a reversal (as
    their wakeup sequences do), which keeps redundant executions rare. A redundant one, where everything
    enabled is asleep, is run to its end, for an execution cannot be taken back, and then ignored. When
    an execution shows that an indivisible operation touches more than was known, the search starts again.

    Helpers and time-outs are ordinary choices. Nothing random. `complete` is never said when an execution
    was cut off, did not follow its schedule, mixed sleeps with time-outs, or left a task unfinished of which
    the conductor did not tell what it waits for.
    """

    name = "exhaustive"

    def __init__(self, random: Random | None = None) -> None:
        self._random = random
        self._path: list[_Node] = []
        self._depth = 0
        self._guide: list[Option] = []
        self._asleep: frozenset[Option] = frozenset()
        self._redundant = False
        self._started = False
        self._first = False
        self._exhausted = False
        self._sound = True
        self._guard = SpinGuard()
        self._footprints = Footprints()
        self.redundant_executions = 0

    @property
    def complete(self) -> bool:
        """True once nothing is left to try and nothing happened that makes this doubtful."""
        return self._exhausted and self._sound

    @property
    def waiting(self) -> int:
        """Number of reversals known to be left to try; each may lead to more."""
        return sum(len(node.waiting) for node in self._path)

    def begin(self) -> bool:
        """Go on with the deepest step that has something left to try; False when none has."""
        self._depth = 0
        self._guide = []
        self._redundant = False
        self._guard = SpinGuard()
        self._first = not self._started
        if self._first:
            self._started = True
            return True
        while self._path and not self._path[-1].waiting:
            self._path.pop()
        if not self._path:
            self._exhausted = True
            return False
        node = self._path[-1]
        node.tried.add(node.chosen)
        node.chosen = next(iter(node.waiting))
        self._guide = list(node.waiting.pop(node.chosen))
        return True

    def choose(self, enabled: Sequence[Option], current: TaskId | None) -> Option:
        """Repeat the path, then follow the guide, then go on with anything that is awake."""
        options = self._footprints.widened(enabled)
        repeating = self._depth < len(self._path)
        option = self._repeat(options) if repeating else self._extend(options, current)
        self._depth += 1
        self._guard.note(option, alone=len(enabled) == 1)
        return enabled[options.index(option)]

    def _repeat(self, enabled: tuple[Option, ...]) -> Option:
        node = self._path[self._depth]
        if enabled != node.enabled and frozenset(enabled) != frozenset(node.enabled):
            # The program, or the engine, does not repeat itself: what lies below is not what was planned.
            self._sound = False
            del self._path[self._depth :]
            self._asleep = frozenset()
            self._guide = []
            return self._extend(enabled, None)
        self._fall_asleep(node)
        return node.chosen

    def _fall_asleep(self, node: _Node) -> None:
        """Keep asleep what is covered elsewhere, until something happens that it depends on."""
        covered = node.asleep | node.tried
        self._asleep = frozenset(option for option in covered if not dependent(option, node.chosen))

    def _extend(self, enabled: tuple[Option, ...], current: TaskId | None) -> Option:
        awake = [option for option in enabled if option not in self._asleep]
        if self._redundant or not awake:
            self._redundant = True
            return self._preferred(enabled, current)
        if self._guide and self._guide[0] in awake:
            option = self._guide.pop(0)
        else:
            self._guide = []
            option = self._preferred(awake, current)
        node = _Node(enabled, self._asleep if self._depth else frozenset(), option)
        self._path.append(node)
        self._fall_asleep(node)
        return option

    def _preferred(self, options: Sequence[Option], current: TaskId | None) -> Option:
        """Prefer steps that touch nothing: each brings a task to where its next operation is visible."""
        for option in options:
            if option.operation.access is Access.NONE and not self._guard.spinning:
                return option
        staying = of_task(options, current)
        if staying is not None and not self._guard.spinning:
            return staying
        others = [option for option in options if option.task != current]
        if others:
            self._guard.pardon()
        return others[0] if others else options[0]

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Note every reversal that the execution shows to be possible."""
        if (
            outcome in (Outcome.TIMEOUT, Outcome.DIVERGED)
            or not _accounted_for(steps)
            or _time_matters(steps)
        ):
            self._sound = False
        if self._footprints.learn(steps):
            # What was pruned so far was pruned on a wrong belief of what is independent: start again, with
            # this execution if nothing was pruned yet.
            if not self._first:
                self._path, self._started = [], False
                return
            for node, step in zip(self._path, steps, strict=False):
                node.enabled = self._footprints.widened(step.enabled)
                node.chosen = self._footprints.wide(step.chosen)
        if self._redundant:
            self.redundant_executions += 1
            return
        if len(steps) != len(self._path):
            self._sound = False
            return
        for node in self._path:
            for option in node.enabled:
                # A time-out that was passed over stands in no trace: it is noted where it mattered.
                mine = option.task == node.chosen.task and option != node.chosen
                if mine or (option.operation.kind in TIMED and dependent(option, node.chosen)):
                    node.add(option, ())
        trace = Trace(self._footprints.widened_steps(steps))
        for race in trace.races():
            self._reverse(trace, race)

    def _reverse(self, trace: Trace, race: Race) -> None:
        """Make sure that something at the earlier step's node leads to the overtaking option."""
        node = self._path[race.earlier]
        known = node.known()
        first = (race.overtaking & -race.overtaking).bit_length() - 1
        if first >= 0 and trace.steps[first].chosen in known:
            return  # the usual case, and quickly told
        if any(option in known for option in trace.initials(race)):
            return
        causes = sorted(bits(trace.causes(race)))
        sequence = (*(trace.steps[number].chosen for number in causes), race.option)
        if sequence[0] in node.enabled:
            node.add(sequence[0], sequence[1:])
            return
        for option in node.enabled:
            node.add(option, ())


def _accounted_for(steps: Sequence[Step]) -> bool:
    """Say whether every task that was ever seen has ended, or is known to wait for something."""
    seen = {option.task for step in steps for option in step.enabled if not option.helper}
    ended = {step.chosen.task for step in steps if step.chosen.operation.kind == "exit"}
    waiting = {option.task for option in steps[-1].blocked} if steps else set()
    return seen <= ended | waiting


def _time_matters(steps: Sequence[Step]) -> bool:
    """Say whether more orders matter than are seen: sleeps decide which time-outs come due, signals come."""
    kinds = {option.operation.kind for step in steps for option in step.enabled}
    return {"sleep", "timeout"} <= kinds or not kinds.isdisjoint(UNSEEN)
