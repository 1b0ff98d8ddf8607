"""What operations need, and what granting them changes in the model of reality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .inside import protocol
from .listening import is_child, probe, process_of
from .state import ProcessState, ProtocolError, Request, Semaphore, TaskState

if TYPE_CHECKING:
    from .conductor import Conductor


def is_enabled(conductor: Conductor, task: TaskState, request: Request) -> bool:
    """Say whether the operation can be done now without blocking."""
    need = request.need
    if need in (protocol.ACQUIRE, protocol.GUARD):
        return semaphore(conductor, request.argument).count > 0
    if need == protocol.PROCESS_END:
        if request.argument == "0":
            mine = unreaped(conductor, task)
            return not mine or any(process.gone for process in mine)
        process = process_of(conductor, request.argument)
        return process is None or process.gone
    if need == protocol.DESCRIPTORS:
        if request.ready is None:
            request.ready = probe(conductor, task)
        return request.ready
    return need != protocol.LOCAL or request.ready is True


def grant(conductor: Conductor, task: TaskState, request: Request) -> str:
    """Change the model as the operation will change reality; returns the result that reality must give."""
    need = request.need
    if need == protocol.ACQUIRE:
        semaphore(conductor, request.argument).take(task.identity, request.location)
    elif need == protocol.TRY:
        found = semaphore(conductor, request.argument)
        if found.count <= 0:
            return "0"
        found.take(task.identity, request.location)
    elif need == protocol.RELEASE:
        return "1" if semaphore(conductor, request.argument).give(task.identity) else "0"
    elif need == protocol.SLEEP:
        conductor.let_time_pass(request.deadline or 0.0)
    elif need in (protocol.PROCESS_LOOK, protocol.PROCESS_END):
        return _reap(conductor, task, request.argument)
    return "1"


def unreaped(conductor: Conductor, task: TaskState) -> list[ProcessState]:
    """The children of a task's process that nobody has waited for, the eldest first."""
    process_of(conductor, "0")  # nobody has this pid, but looking for it hears all newborn greet
    mine = [each for each in conductor.processes if not each.reaped and is_child(conductor, each, task)]
    return [each for each in mine if not each.helper]


def _reap(conductor: Conductor, task: TaskState, argument: str) -> str:
    """Mark the process that a wait will reap; of several the kernel takes the eldest. `0`: there is none."""
    if argument == "0":
        ended = [each for each in unreaped(conductor, task) if each.gone]
        found = ended[0] if ended else None
        if found is None:
            return "0"
        conductor.await_real_end(found)
    else:
        found = process_of(conductor, argument)
        if found is not None and not found.gone:
            return "0"
    if found is not None:
        found.reaped = True
    return "1"


def semaphore(conductor: Conductor, key: str) -> Semaphore:
    """The model of a semaphore; it must have been introduced."""
    found = conductor.semaphores.get(key)
    if found is None:
        raise ProtocolError(f"semaphore `{key[:60]}` was never introduced")
    return found
