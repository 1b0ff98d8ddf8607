"""What the trusted side does while an execution runs: answers to events, to silence, to what it samples."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import Protocol

from grader.procfs import ProcessState
from grader.sandbox.facts import Event


class Control(Protocol):
    """What a script may do to the running execution."""

    @property
    def execution(self) -> int:
        """The pid of the execution's main process."""
        ...

    @property
    def events(self) -> list[Event]:
        """What was witnessed so far."""
        ...

    def kill(self, pid: int, number: int) -> bool:
        """Send a signal to a process of the submission; False when there is none of that pid."""
        ...

    def deny(self, label: str) -> None:
        """From now on nobody meets at `label`."""
        ...

    def children(self) -> list[ProcessState]:
        """Return the living descendants of the execution; the library's own helpers are left out."""
        ...

    def let_go(self, pid: int) -> None:
        """Let the one process go on, wherever it waits."""
        ...

    def release(self, label: str) -> bool:
        """Let everybody at `label` go on; False when nobody was there."""
        ...


class Script:
    """Override what is of interest; without a script nothing is done."""

    def event(self, event: Event, control: Control) -> None:
        """Answer an event, the moment it is witnessed; its process waits until this returns."""

    def quiet(self, control: Control) -> bool:  # noqa: ARG002
        """Answer that everybody waits for good; True when something was done about it."""
        return False

    samples = False
    """Whether `sample` wants to be called, every two milliseconds."""

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Look at the living children of the execution; the library's own helpers are left out."""


class CountChildren(Script):
    """Counts how many processes descend from the execution at once."""

    samples = True

    def __init__(self) -> None:
        self.peak = 0

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:  # noqa: ARG002
        """Keep the largest number."""
        self.peak = max(self.peak, len(children))


class GatherChildren(CountChildren):
    """A rendezvous of processes that no probe runs in: holds each newborn until `wanted` are alive.

    Who starts them all before waiting for one gets them all together, on however slow a machine; who does
    not is soon waiting for one that is held. Then all are let go (one may be a manager's server, which
    the others need), and it goes on with those who are born later. Forked processes hold themselves, by
    the option `hold_newborns`; what comes up as a new interpreter is stopped from outside.
    """

    LABEL = "hold: newborn"

    def __init__(self, wanted: int) -> None:
        super().__init__()
        self.wanted = wanted
        self._waiting: set[int] = set()
        self._known: set[int] = set()

    def event(self, event: Event, control: Control) -> None:
        """Keep a newborn; let all go when they are complete."""
        if event.label == self.LABEL:
            self._known.add(event.pid)
            self.sample(control.children(), control)

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Stop whoever is new and did not hold itself; let all go when they are complete."""
        super().sample(children, control)
        if self.peak >= self.wanted:
            self._let_go(control)
            return
        for child in children:
            spawned = "spawn_main" in child.command
            if spawned and child.pid not in self._known and control.kill(child.pid, signal.SIGSTOP):
                self._known.add(child.pid)
                self._waiting.add(child.pid)

    def quiet(self, control: Control) -> bool:
        """Somebody waits for one that is held: let all go on."""
        return self._let_go(control)

    def _let_go(self, control: Control) -> bool:
        stopped, self._waiting = self._waiting, set()
        for pid in stopped:
            control.kill(pid, signal.SIGCONT)
        return control.release(self.LABEL) or bool(stopped)
