"""Iterative delay bounding."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from random import Random

from ..schedule import Option, Outcome, Step
from ._sampler import Sampler, of_task

Delays = tuple[int, ...]
"""Numbers of the choices at which the next task in order is passed over; a number may repeat."""


class DelayBounding(Sampler):
    """Run tasks to completion in order, passing over the next one at every combination of a few steps.

    Emmi, Qadeer, Rakamarić: "Delay-Bounded Scheduling", POPL 2011. All executions with one delay come
    before those with two, and so on; within a bound, early delays first.
    """

    name = "delay_bounding"

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._waiting: deque[Delays] = deque([()])
        self._delays: Delays = ()
        self._widths: list[int] = []
        self._bounded = True

    @property
    def complete(self) -> bool:
        """True when no combination of delays is left: then every interleaving was run."""
        return self._bounded and not self._waiting

    def begin(self) -> bool:
        """Take the next combination; False when none is left."""
        if not self._waiting:
            return False
        super().begin()
        self._helpers_first = False
        self._patient = False
        self._delays = self._waiting.popleft()
        self._widths = []
        return True

    def pick(self, options: Sequence[Option]) -> Option:
        """Take the running task, or the one that so many delays lead to."""
        staying = of_task(options, self.current)
        first = options.index(staying) if staying is not None else 0
        delays = self._delays.count(len(self._widths))
        self._widths.append(len(options))
        return options[(first + delays) % len(options)]

    def yielded(self) -> None:
        """Remember that spinning tasks were passed over: not every interleaving is reachable."""
        self._bounded = False

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Queue what one more delay, at or after the last one, leads to."""
        super().done(steps, outcome)
        if outcome in (Outcome.DIVERGED, Outcome.TIMEOUT):
            self._bounded = False
        last = self._delays[-1] if self._delays else 0
        for number in range(last, len(self._widths)):
            if self._delays.count(number) < self._widths[number] - 1:
                self._waiting.append((*self._delays, number))
