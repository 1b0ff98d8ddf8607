"""The default: what finds most bugs first, then a mix without blind spots, then all that is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from ..schedule import Option, Outcome, Step, Strategy, TaskId
from ._profile import Profile
from ._sampler import Sampler
from .exhaustive import Exhaustive
from .overlap import Overlap
from .pct import Pct
from .pos import Pos
from .random_walk import RandomWalk
from .run_to_completion import RunToCompletion
from .surw import Surw
from .urw import Urw

FIRST: Final = ("overlap", "overlap", "surw", "urw")
"""The first executions: most mistakes show in them."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Exhaustive executions as long as the program looks small, and then executions of the mix."""

    executions: int
    """At most so many of the trial."""
    waiting: int
    """Reversals left to try up to which the program looks small enough."""
    mixed: int
    """Executions of the mix that follow when the trial ends without a certificate."""


TRIALS: Final = (Trial(executions=10, waiting=2, mixed=24), Trial(executions=100, waiting=8, mixed=96))
"""After the last one, everything goes into covering the space."""
WEIGHTS: Final[dict[str, int]] = {
    "surw": 28,
    "overlap": 24,
    "urw": 20,
    "pos": 12,
    "pct": 5,
    "random_walk": 12,
    "run_to_completion": 6,
    "exhaustive": 5,
}
"""Shares of the mix."""


class Portfolio:
    """A few executions of the best, then full coverage of a small program, then a mix, then all the rest.

    No strategy is good at everything (Zhao et al., ASPLOS 2025, table 2; Thomson et al., TOPC 2016), and a
    mix of those with different blind spots has none. All share one profile. An exhaustive trial
    ends most right programs after a handful of executions with the certificate. What it covered is not
    lost when it is given up: the search goes on from there.
    """

    name = "portfolio"

    def __init__(self, random: Random) -> None:
        self._random = random
        self._exhaustive = Exhaustive(random)
        kinds = (Overlap, Surw, Urw, Pos, Pct, RandomWalk, RunToCompletion)
        samplers: list[Sampler] = [kind(random) for kind in kinds]
        self._profile = Profile()
        for sampler in samplers:
            sampler.profile = self._profile
        self._members: dict[str, Strategy] = {"exhaustive": self._exhaustive}
        self._members |= {sampler.name: sampler for sampler in samplers}
        self._active: Strategy = self._exhaustive
        self._turns = self._take_turns()

    @property
    def complete(self) -> bool:
        """True once the exhaustive part has covered everything."""
        return self._exhaustive.complete

    def begin(self) -> bool:
        """Open the next execution of the strategy whose turn it is; False when all is covered."""
        self._active = next(self._turns)
        while not self._active.begin():
            if self.complete:
                return False
            # All is covered, but in doubt: sampling may still find something.
            self._active = self._draw()
        return True

    def _take_turns(self) -> Iterator[Strategy]:
        """Give for every execution the strategy whose turn it is."""
        for name in FIRST:
            yield self._members[name]
        for trial in TRIALS:
            for _ in range(trial.executions):
                if self._exhaustive.waiting > trial.waiting:
                    break
                yield self._exhaustive
            for _ in range(trial.mixed):
                yield self._draw()
        while True:
            yield self._exhaustive

    def _draw(self) -> Strategy:
        return self._members[self._random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]]

    def choose(self, enabled: Sequence[Option], current: TaskId | None) -> Option:
        """Let the strategy whose turn it is choose."""
        return self._active.choose(enabled, current)

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Close the execution; every one teaches all members what tasks share."""
        self._active.done(steps, outcome)
        if self._active is self._exhaustive:
            self._profile.learn(steps, clean=outcome is Outcome.CLEAN)
