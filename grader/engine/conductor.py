"""The conductor: lets one task move at a time, by the strategy's choice, until the program has ended.

It runs in the trusted process and has no thread of its own. Every task has a channel; the conductor reads
only from the task that it let move, until that task parks again, ends or dies.
"""

from __future__ import annotations

import os
import select
import socket
import struct
from bisect import insort
from dataclasses import dataclass, replace
from time import monotonic

from . import channels, choices, listening, needs, signals
from .deadlock import classify, livelock
from .descriptors import Descriptors
from .execution import Blocked, Crash, DeadlockClass, Execution
from .inside import protocol
from .player import ReplayDiverged
from .schedule import Access, Operation, Option, Outcome, Step, Strategy, TaskId
from .state import (
    Options,
    OutOfTime,
    ProcessState,
    ProtocolError,
    Request,
    Semaphore,
    Status,
    TaskState,
    first_request,
    order_of,
)
from .trace import Trace

_RECEIVE_SECONDS = 0.25
_REAL_END_MILLISECONDS = 2_000
_FUTILE_BEFORE_HURRY = 100
_LOOPS = "a loop that looks at the same more than a few times and then gives up lets others pass"
_THREADS = "threads of a process take turns only where they wait or touch what processes share"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one execution may use at most."""

    steps: int = 20_000
    seconds: float = 10.0
    """Wall clock; the last resort against a program that computes for ever or blocks out of sight."""
    idle_steps: int = 1_000
    """Steps in a row that change nothing shared, before the execution is called a livelock."""
    early_timeouts: int = 1
    """Time-outs that may fire although somebody else could still move."""
    patience_seconds: float = 1.0
    """Waits longer than this are safety nets: they time out only when nobody else can move."""


class Conductor:
    """Conducts one execution; use it once."""

    def __init__(self, strategy: Strategy, limits: Limits, options: Options, *, told: bool = False) -> None:
        self.strategy = strategy
        self.limits = limits
        self.options = options
        self.tasks: dict[TaskId, TaskState] = {}
        self.order: list[tuple[tuple[int, ...], TaskState]] = []
        """Living tasks in task order."""
        self.processes: list[ProcessState] = []
        self.pids: dict[int, ProcessState] = {}
        self.semaphores: dict[str, Semaphore] = {}
        self.descriptors = Descriptors()
        self.now = 0.0
        self.version = 0
        """Counts the changes to anything shared; who looks again at the same version learns nothing."""
        self.some_not_asked = False
        """Whether somebody who waits on descriptors was not asked when others changed."""
        self.changed_meanwhile = False
        """Whether descriptors changed by other hands than those of the task that moves, since it began to."""
        self._futile = 0
        """Steps in a row of tasks that spin, which nobody else interrupts."""
        self.steps: list[Step] = []
        self.hidden_steps: set[int] = set()
        self.crashes: list[Crash] = []
        self.uncontrolled: list[str] = []
        self.untried: set[str] = set()
        self.result = ""
        self.trace = Trace(self, told=told)
        self.early = limits.early_timeouts
        self._idle = 0
        self._before = (0, 0)
        """`version` and `_idle` before the last change."""
        self._current: TaskId | None = None
        self._end_by = 0.0

    def run(self, channel: socket.socket) -> Execution:
        """Conduct the program whose main task is at the other end of `channel`, to its end."""
        self._end_by = monotonic() + self.limits.seconds
        self.add_task("0", channel, None, helper=False, thread=False)
        try:
            outcome, message = self._conduct()
        except (ProtocolError, ReplayDiverged) as error:
            return self._execution(Outcome.DIVERGED, str(error))
        except OutOfTime as error:
            return self._execution(Outcome.TIMEOUT, str(error))
        finally:
            self._close()
        blocked: tuple[Blocked, ...] = ()
        kind: DeadlockClass | None = None
        if outcome is Outcome.DEADLOCK:
            kind, message, blocked = classify(self)
        elif outcome is Outcome.TIMEOUT and self._futile >= self.limits.idle_steps // 2:
            kind = DeadlockClass.LIVELOCK
            message, blocked = livelock(self)
        elif outcome is Outcome.CLEAN:
            outcome, message = self._verdict()
        return self._execution(outcome, message, blocked, kind)

    def _close(self) -> None:
        for task in self.tasks.values():
            task.channel.close()
        for process in self.processes:
            if process.handle >= 0:
                os.close(process.handle)

    def add_task(
        self,
        identity: TaskId,
        channel: socket.socket,
        parent: TaskState | None,
        *,
        helper: bool,
        thread: bool,
        asserts: bool = False,
    ) -> None:
        """Take in a new task, parked at its `begin`."""
        channel.setsockopt(
            socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", 0, int(_RECEIVE_SECONDS * 1e6))
        )
        if thread and parent is not None:
            process = parent.process
            if not (helper or process.helper):
                self.untried.add(_THREADS)
        else:
            helper = helper or (parent is not None and parent.process.helper)
            process = ProcessState(identity, parent.identity if parent else None, helper)
            process.now = parent.process.now if parent else 0.0
            self.processes.append(process)
        task = TaskState(identity, channel, process, helper, order_of(identity), greeted=thread)
        task.request = first_request(identity, helper=helper, asserts=asserts, now=self.now)
        self.tasks[identity] = task
        insort(self.order, (task.order, task), key=lambda pair: pair[0])

    def _conduct(self) -> tuple[Outcome, str]:
        """The loop: who can move, who moves."""
        while True:
            enabled = choices.enabled(self)
            if not enabled:
                self._tell_blocked()
                finished = all(task.helper or task.process.helper for _order, task in self.order)
                return (Outcome.CLEAN if finished else Outcome.DEADLOCK), ""
            if len(self.steps) >= self.limits.steps:
                return Outcome.TIMEOUT, f"The program did not end within {self.limits.steps} steps."
            if self._idle >= self.limits.idle_steps:
                return Outcome.TIMEOUT, f"The program spins: nothing shared changed for {self._idle} steps."
            chosen = self.strategy.choose(enabled, self._current)
            if chosen not in enabled:
                raise ProtocolError(
                    f"the schedule wants {chosen.task} to {chosen.operation.kind}, which it cannot"
                )
            self.steps.append(Step(chosen, tuple(enabled)))
            self._perform(chosen)

    def _tell_blocked(self) -> None:
        """Complete the last step by what the tasks that are left wait to do."""
        if self.steps:
            left = tuple(task.request.option for _order, task in self.order if task.request is not None)
            self.steps[-1] = replace(self.steps[-1], blocked=left)

    def _perform(self, chosen: Option) -> None:
        """Let one task do what was chosen, and listen to it until it parks again."""
        task = self.tasks[chosen.task]
        request = task.request
        assert request is not None
        self._current = chosen.task
        if request.hidden and len(self.steps[-1].enabled) == 1:
            self.hidden_steps.add(len(self.steps) - 1)
        answer = self._answer(task, request, chosen)
        self._note_progress(task, chosen, answer)
        self.trace.add(task, request, chosen, answer)
        if task.process.now != self.now:
            task.process.now = self.now
            answer += repr(self.now)
        task.request = None
        task.status = Status.MOVING
        self.changed_meanwhile = False
        channels.send(task, answer)
        listening.listen(self, task)
        if task.status is Status.ENDED:
            self.descriptors_changed()
        elif request.need == protocol.DESCRIPTORS:
            self.descriptors_changed(request.watched, by=task)

    def _answer(self, task: TaskState, request: Request, chosen: Option) -> str:
        """What the task is told: do it, give up, run a handler, or hear the alarm."""
        if chosen is request.option:
            return protocol.GO + needs.grant(self, task, request)
        if chosen.operation.kind == "signal":
            return protocol.HANDLE + "0"
        deadline = request.deadline
        if chosen.operation.kind == "alarm" and task.process.alarm is not None:
            deadline = task.process.alarm[0]
            task.process.alarm = None
        if deadline is not None and deadline > self.now:
            if len(self.steps[-1].enabled) > 1:
                self.early -= 1
            self.let_time_pass(deadline)
        return (protocol.RING if chosen.operation.kind == "alarm" else protocol.GIVE_UP) + "0"

    def let_time_pass(self, moment: float) -> None:
        """Set the clock to `moment`, and further ahead the longer all do nothing but look.

        A sleep may always last longer: whoever gives up after some time does so soon, and who then still
        looks would do so for ever.
        """
        late = self._futile - _FUTILE_BEFORE_HURRY
        self.now = max(self.now, moment) + (2.0 ** min(late // 16, 12) if late > 0 else 0.0)

    def _note_progress(self, task: TaskState, chosen: Option, answer: str) -> None:
        """Keep `version`; a task that repeats a look which can show nothing new is spinning."""
        operation = chosen.operation
        # Whoever spins may move only when nobody else can: then all do.
        self._futile = self._futile + 1 if task.repeats(operation, self.version) else 0
        self._note_passing(task, operation)
        quiet = operation.access is Access.READ or operation.kind in ("timeout", "sleep") or answer == "G0"
        if quiet:
            self._note_look(task, operation)
        elif operation.access is Access.WRITE:
            self._before = (self.version, self._idle)
            self.version += 1
            self._idle = 0

    def _note_look(self, task: TaskState, operation: Operation) -> None:
        signature = (operation.kind, operation.object)
        seen, times = task.idle_looks.get(signature, (-1, 0))
        task.idle_looks[signature] = (self.version, times + 1 if seen == self.version else 1)
        self._idle += 1

    def note_vain(self, task: TaskState) -> None:
        """The step just done was refused: what counted as a change was a look."""
        last = self.steps[-1].chosen
        if last.task == task.identity and self.version == self._before[0] + 1:
            self.version, self._idle = self._before
            self._note_look(task, last.operation)

    def _note_passing(self, task: TaskState, operation: Operation) -> None:
        """A task that was passed over in a loop, and leaves it though nothing has changed, was no spinner."""
        waits = operation.kind in ("sleep", "timeout")
        if task.passed_over and not waits and (operation.kind, operation.object) not in task.idle_looks:
            self.untried.add(_LOOPS)
            task.passed_over = set()
        if operation.access is Access.WRITE:
            for _order, other in self.order:
                if other.passed_over and not other.passed_over.isdisjoint(
                    (operation.object, *operation.also)
                ):
                    other.passed_over = set()

    def descriptors_changed(self, names: frozenset[str] = frozenset(), by: TaskState | None = None) -> None:
        """Ask again those who wait on descriptors that may have changed: these, or any when none is named.

        Not the task that changed them: it has parked since, and said then whether it can go on.
        """
        self.some_not_asked = bool(names)
        for _order, task in self.order:
            request = task.request
            if request is None or request.need != protocol.DESCRIPTORS or task is by:
                continue
            if not names or not request.watched or not names.isdisjoint(request.watched):
                request.ready = None

    def out_of_time(self) -> bool:
        """Say whether the wall clock of this execution has run out."""
        return monotonic() > self._end_by

    def remove(self, task: TaskState) -> None:
        """Forget a task that will never move again."""
        task.status = Status.ENDED
        task.request = None
        self.order = [pair for pair in self.order if pair[1] is not task]

    def remove_process(self, process: ProcessState) -> None:
        """Forget all tasks of a process that has ended or died."""
        process.gone = True
        if self.descriptors.used:
            self.await_real_end(process)
        for task in [task for _order, task in self.order if task.process is process]:
            self.remove(task)
        self.version += 1
        self.changed_meanwhile = True
        self.descriptors_changed()
        signals.tell_parent(self, process)

    def await_real_end(self, process: ProcessState) -> None:
        """Wait until the kernel has closed what the process had open, and its parent could reap it."""
        if process.handle >= 0 and not process.really_gone:
            process.really_gone = True
            poll = select.poll()
            poll.register(process.handle, select.POLLIN)
            poll.poll(_REAL_END_MILLISECONDS)

    def _verdict(self) -> tuple[Outcome, str]:
        """Judge a program that ran to its end: uncaught exceptions, exit statuses that nobody read."""
        for process in self.processes:
            code = process.exit_code
            if process.crashed or process.status_read or process.signalled:
                continue
            if code is None:
                self.crashes.append(Crash(self.trace.process_name(process), "Died", "it died without a word"))
            elif code != 0:
                self.crashes.append(Crash(self.trace.process_name(process), f"exit status {code}", ""))
        if not self.crashes:
            return Outcome.CLEAN, ""
        first = self.crashes[0]
        text = f": {first.text}" if first.text else ""
        return Outcome.CRASH, f"{first.name} ended with {first.type}{text}."

    def _execution(
        self,
        outcome: Outcome,
        message: str,
        blocked: tuple[Blocked, ...] = (),
        deadlock: DeadlockClass | None = None,
    ) -> Execution:
        names = {identity: self.trace.task_name(task) for identity, task in self.tasks.items()}
        return Execution(
            outcome=outcome,
            message=message,
            steps=tuple(self.steps),
            crashes=tuple(self.crashes),
            blocked=blocked,
            deadlock=deadlock,
            trace=self.trace.rows(),
            result=self.result,
            hidden=frozenset(self.hidden_steps),
            uncontrolled=tuple(dict.fromkeys(self.uncontrolled)),
            untried=tuple(sorted(self.untried)),
            names=names,
        )
