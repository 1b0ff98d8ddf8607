"""Signals as the conductor sees them: who is still there after one, and alarms in virtual time."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from . import channels, listening
from .schedule import Access, Operation, Option
from .state import ProcessState, ProtocolError, Request, TaskState

if TYPE_CHECKING:
    from .conductor import Conductor

_STOPS = frozenset({signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU})


def settle(conductor: Conductor, pid: int, number: int) -> None:
    """After a signal was sent, find out what became of its target (of everybody, after one to a group)."""
    targets = [process for process in conductor.processes if not process.gone]
    if pid:
        target = listening.process_of(conductor, str(pid))
        targets = [] if target is None or target.gone else [target]
    conductor.descriptors_changed()
    for process in targets:
        process.signalled = number
        if number in _STOPS:
            process.stopped = True
        elif number == signal.SIGCONT:
            process.stopped = False
        first = conductor.tasks[process.first]
        if number == signal.SIGKILL:
            _await_death(conductor, first)
        elif not process.stopped and first.request is not None:
            listening.probe(conductor, first)


def tell_parent(conductor: Conductor, child: ProcessState) -> None:
    """The end of a child sends a signal to its parent: where it may notice, ask what became of it."""
    if child.parent is None or not conductor.tasks[child.parent].process.hears_children:
        return
    parent = conductor.tasks[child.parent].process
    first = conductor.tasks[parent.first]
    if parent.gone:
        return
    conductor.await_real_end(child)
    if first.request is not None and not parent.stopped:
        listening.probe(conductor, first)


def _await_death(conductor: Conductor, first: TaskState) -> None:
    """Nothing survives a kill: read until the channel closes."""
    if first.request is None:
        return  # it killed itself: the channel that is being listened to will close
    while channels.receive(conductor, first):
        pass
    listening.lose(conductor, first)


def set_alarm(conductor: Conductor, task: TaskState, fields: list[str]) -> None:
    """Set or clear the alarm of a process."""
    try:
        seconds = float(fields[0]) if fields[0] else None
    except ValueError:
        raise ProtocolError("an alarm in no number of seconds") from None
    now = conductor.now
    task.process.alarm = None if seconds is None else (now + min(max(seconds, 0.0), 1e9), now)


def alarm_request(process: ProcessState, first: TaskState) -> Request:
    """What may happen: the alarm of a process goes off."""
    assert process.alarm is not None
    operation = Operation("alarm", f"alarm of {process.first}", Access.WRITE)
    option = Option(first.identity, operation, first.helper)
    return Request(option, "-", "", False, process.alarm[0], process.alarm[1], give_up=option)


def handler_option(task: TaskState) -> Option:
    """What a task with a signal does next: its handler."""
    return Option(
        task.identity, Operation("signal", f"signal of {task.process.first}", Access.WRITE), task.helper
    )
