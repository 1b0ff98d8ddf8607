"""What the trusted side does while an execution runs: answers to events, to silence, to what it samples."""

from __future__ import annotations

import signal
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from grader import procfs
from grader.procfs import ProcessState, ticks_and_motion
from grader.sandbox.facts import Event

NOT_FORKED_BY_THE_PROGRAM = ("spawn_main", "multiprocessing.forkserver")
"""In the command lines of new interpreters and of what a fork server forks: no fork hook holds them."""


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
            unheld = any(word in child.command for word in NOT_FORKED_BY_THE_PROGRAM)
            if unheld and child.pid not in self._known and control.kill(child.pid, signal.SIGSTOP):
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


class KillNewborns(Script):
    """Lets no child process live: a result that is right all the same was not the work of children.

    Forked processes hold themselves, by the option `hold_newborns`, until they are killed; what comes up as
    a new interpreter is killed on sight. Who waits for the dead, or replaces them without end as a pool
    does, is ended as well: `run.end` is then no return.
    """

    samples = True
    MOST = 12

    def __init__(self) -> None:
        self._killed: set[int] = set()

    def event(self, event: Event, control: Control) -> None:
        """Kill a newborn that holds itself."""
        if event.label == GatherChildren.LABEL:
            self._kill(event.pid, control)

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Kill whoever is alive; end the execution when there is no end of them."""
        for child in children:
            self._kill(child.pid, control)
        if len(self._killed) > self.MOST:
            control.kill(control.execution, signal.SIGKILL)

    def quiet(self, control: Control) -> bool:
        """Somebody waits for the dead."""
        return control.kill(control.execution, signal.SIGKILL)

    def _kill(self, pid: int, control: Control) -> None:
        self._killed.add(pid)
        control.kill(pid, signal.SIGKILL)


class KillOneNewborn(Script):
    """Kills one forked process the moment it is born, before it has done or taken anything.

    Processes hold themselves by the option `hold_newborns`. It may be a worker, or a manager's server: who
    returns all the same must have got the work done without it. New interpreters are left alone.
    """

    def __init__(self, number: int = 0) -> None:
        self.killed = False
        self._number = number
        self._born = 0

    def event(self, event: Event, control: Control) -> None:
        """Kill the one, let the others live."""
        if event.label != GatherChildren.LABEL:
            return
        if self._born == self._number:
            self.killed = control.kill(event.pid, signal.SIGKILL)
        else:
            control.let_go(event.pid)
        self._born += 1


class AtWork(Script):
    """Watches a call that has far too much to do, until its children are seen at work; then ends it.

    A call that did return (`run.end`) while `busy` is false did not do what was asked of it. The time is only
    for children that work without using the processor, or cannot be seen: nobody is refused for taking it.
    """

    samples = True
    TICKS = 30
    """Of processor time of all children together: more than their start takes."""
    SECONDS = 3.0

    def __init__(self) -> None:
        self.busy = False
        self._since = 0.0

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """End the execution as soon as its children have worked."""
        self._since = self._since or time.monotonic()
        worked = sum(child.ticks for child in children)
        if worked >= self.TICKS or time.monotonic() - self._since > self.SECONDS:
            self.busy = True
            control.kill(control.execution, signal.SIGKILL)


class WatchSleepers(Script):
    """While a probe is held at `label`, looks whether those who wait for it sleep, then lets it go on.

    Who polls or spins wakes again and again although nothing happens. Starting up is no polling, and a new
    interpreter takes its time on a loaded machine: watched are windows one after the other, and one quiet
    window is enough to be called asleep.
    """

    samples = True
    WINDOW_SECONDS = 0.15
    WINDOWS = 20
    WAKES = 3
    """So many in every window are polling."""

    def __init__(self, label: str, *, main_too: bool = False) -> None:
        self.polling = False
        self._label = label
        self._main_too = main_too
        self._windows = 0
        self._since = 0.0
        self._before: dict[int, int] = {}

    def event(self, event: Event, control: Control) -> None:
        """Begin to look."""
        if event.label == self._label:
            self._since = time.monotonic()
            self._before = self._wakes(control.children(), control)

    def quiet(self, control: Control) -> bool:
        """Silence is what this is about."""
        return bool(self._since) or control.release(self._label)

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Compare at the end of a window with its begin."""
        if not self._since or time.monotonic() - self._since < self.WINDOW_SECONDS:
            return
        now = self._wakes(children, control)
        self._windows += 1
        busy = any(now[pid] - self._before.get(pid, 0) >= self.WAKES for pid in now)
        self._since, self._before = time.monotonic(), now
        if not busy or self._windows == self.WINDOWS:
            self.polling = busy
            self._since = 0.0
            control.release(self._label)

    def _wakes(self, children: Sequence[ProcessState], control: Control) -> dict[int, int]:
        pids = {child.pid for child in children}
        if self._main_too:
            pids.add(control.execution)
        return {pid: wakes(pid) for pid in pids}


def wakes(pid: int) -> int:
    """Return how often the threads of `pid` went to sleep or were put there, and the ticks they ran."""
    count = ticks_and_motion([pid])[0]
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        try:
            lines = status.read_text().splitlines()
        except OSError:
            continue
        count += sum(int(line.split()[1]) for line in lines if "_ctxt_switches" in line)
    return count


class ReleaseAtRest(Script):
    """Holds whoever comes to `label` until nobody else can go on by itself; then lets them go.

    What the submission does before it waits for those who are held (taking a snapshot, say) is done by then,
    on however slow a machine, and without waiting out the silence that `quiet` asks for.
    """

    samples = True
    LOOKS = 3
    """In a row, at which everybody must be waiting: a read from a slow disk looks like a wait, too."""
    PATIENCE_SECONDS = 2.0
    """After this they are let go all the same: who polls never rests."""

    def __init__(self, label: str) -> None:
        self.label = label
        self._held: set[int] = set()
        self._since = 0.0
        self._looks = 0

    def event(self, event: Event, control: Control) -> None:  # noqa: ARG002
        """Remember who is held; look anew."""
        self._looks = 0
        if event.label == self.label:
            self._held.add(event.pid)
            self._since = time.monotonic()

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:  # noqa: ARG002
        """Let go when all wait for good: those who are held, for this script; the others, for them."""
        if not self._held:
            return
        at_rest = procfs.waits_for_good(control.execution, itself=True) is not None
        self._looks = self._looks + 1 if at_rest else 0
        if self._looks >= self.LOOKS or time.monotonic() - self._since > self.PATIENCE_SECONDS:
            self.let_all_go(control)

    def quiet(self, control: Control) -> bool:
        """The others wait with a time-out, in vain."""
        return self.let_all_go(control)

    def let_all_go(self, control: Control) -> bool:
        """Let go who is held."""
        self._looks = 0
        self._held.clear()
        return control.release(self.label)
