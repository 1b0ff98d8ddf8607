"""Scripts that act when nobody has moved for a moment, for programs where somebody always has a time-out."""

from __future__ import annotations

from collections.abc import Sequence

from grader import procfs
from grader.procfs import ProcessState
from grader.sandbox.facts import Event
from grader.sandbox.script import Control, Script


class WhenStill(Script):
    """Calls `still` once no process has run for some looks in a row, if `waiting` says that it is wanted.

    A manager's server wakes up every second, so `Script.quiet`, on which verdicts rest, comes late. Here
    nothing rests on it: who acts too early only misses what it came for.
    """

    samples = True
    LOOKS = 20
    """In a row, some two milliseconds apart."""

    def __init__(self) -> None:
        self.waiting = False
        self._looks = 0
        self._ticks = -1

    def still(self, control: Control) -> bool:
        """Act; True when something was done."""
        raise NotImplementedError

    def quiet(self, control: Control) -> bool:
        """The slower and surer sign of the same."""
        return self.still(control)

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Count the looks at which nobody runs and nobody has run."""
        if not self.waiting:
            self._looks = 0
            return
        ticks, moving = procfs.ticks_and_motion([control.execution, *(child.pid for child in children)])
        self._looks = 0 if moving or ticks != self._ticks else self._looks + 1
        self._ticks = ticks
        if self._looks >= self.LOOKS:
            self._looks = 0
            self.still(control)


class ComeBetween(WhenStill):
    """Holds one process at `held` while another, which waits at `late`, does its part or waits in vain.

    Then all go on, and nobody is held again.
    """

    def __init__(self, held: str, late: str) -> None:
        super().__init__()
        self._held = held
        self._late = late
        self._came: set[str] = set()
        self._over = False

    def event(self, event: Event, control: Control) -> None:
        """Let the late one go when the other one is held."""
        self._came.add(event.label)
        if self._over:
            control.release(event.label)
            return
        self.waiting = event.label in (self._held, self._late) or self.waiting  # the other one may never come
        if {self._held, self._late} <= self._came:
            control.release(self._late)

    def still(self, control: Control) -> bool:
        """The late one is through, or waits at a lock: now the other one may go on."""
        self._over = True
        self.waiting = False
        late = control.release(self._late)
        return control.release(self._held) or late
