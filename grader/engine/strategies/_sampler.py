"""What all sampling strategies share: when helpers, time-outs and spinning tasks are real choices."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..schedule import Option, Outcome, Step, TaskId
from ._profile import TIMED, Profile
from ._spin import SpinGuard

ORDINARY_HELPERS = 0.35
"""Share of executions in which the library's own threads are tasks like all others."""
EARLY_TIMEOUTS = 0.33
"""Share of executions in which a time-out may fire although something else could happen."""
HELPER_BURST = 200
"""Consecutive helper steps after which others get a turn, so that a helper that polls starves nobody."""


class Sampler:
    """Base of the strategies that draw one execution at a time; a subclass fills in `pick`.

    `pick` is asked only when there is a choice. `note` hears of every step, forced ones included. In most
    executions helpers move as soon as they can and time-outs fire only when nothing else can happen;
    in some, drawn anew each time, both are ordinary choices.
    """

    name = ""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.profile = Profile()
        """What executions taught, of this strategy or of those it shares the profile with."""
        self.enabled: Sequence[Option] = ()
        """All options of the step being decided."""
        self.current: TaskId | None = None
        """The task that moved last."""
        self._helpers_first = True
        self._patient = True
        self._helper_steps = 0
        self._guard = SpinGuard()

    @property
    def complete(self) -> bool:
        """Never: a sample proves nothing about the rest."""
        return False

    def begin(self) -> bool:
        """Open the next execution; a sampler never runs out."""
        self._helpers_first = self.random.random() >= ORDINARY_HELPERS
        self._patient = self.random.random() >= EARLY_TIMEOUTS
        self._helper_steps = 0
        self._guard = SpinGuard()
        self.prepare()
        return True

    def choose(self, enabled: Sequence[Option], current: TaskId | None) -> Option:
        """Pick one option under the shared policies."""
        self.enabled, self.current = enabled, current
        option = enabled[0] if len(enabled) == 1 else self._decide(enabled, current)
        self._guard.note(option, alone=len(enabled) == 1)
        self.note(option)
        return option

    def done(self, steps: Sequence[Step], outcome: Outcome) -> None:
        """Learn how much each task does and what tasks share."""
        self.profile.learn(steps, clean=outcome is Outcome.CLEAN)

    def prepare(self) -> None:
        """Reset what belongs to one execution."""

    def pick(self, options: Sequence[Option]) -> Option:
        """Choose among at least two options."""
        raise NotImplementedError

    def note(self, option: Option) -> None:
        """Hear which option was taken."""

    def yielded(self) -> None:
        """Hear that the current task spins and is passed over."""

    def _decide(self, enabled: Sequence[Option], current: TaskId | None) -> Option:
        options = self._without_early_timeouts(enabled)
        if self._helpers_first:
            helper = next((option for option in options if option.helper), None)
            if helper is not None and self._helper_steps < HELPER_BURST:
                self._helper_steps += 1
                return helper
            self._helper_steps = 0
        if current is not None and self._guard.spinning:
            others = [option for option in options if option.task != current]
            if others:
                self._guard.pardon()
                self.yielded()
                options = others
        return options[0] if len(options) == 1 else self.pick(options)

    def _without_early_timeouts(self, enabled: Sequence[Option]) -> Sequence[Option]:
        if not self._patient:
            return enabled
        return [option for option in enabled if option.operation.kind not in TIMED] or enabled


def of_task(options: Sequence[Option], task: TaskId | None) -> Option | None:
    """Give the first option of `task`, its operation before its time-out; None when it cannot move."""
    return next((option for option in options if option.task == task), None)
