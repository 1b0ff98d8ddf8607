"""Why nobody can run, or gets on: who waits for what, who holds it, and what class of deadlock that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .execution import Blocked, DeadlockClass, Holder
from .inside import protocol
from .state import Request, TaskState

if TYPE_CHECKING:
    from .conductor import Conductor


PLACE = "reserve a place"
"""What `put` waits for when a queue is full; whoever put something in before holds up nobody."""
_BY_WORD = (
    (PLACE, DeadlockClass.FULL_QUEUE),
    ("wait at barrier", DeadlockClass.SHORT_BARRIER),
    ("wait", DeadlockClass.MISSED_WAKE_UP),
    ("pause", DeadlockClass.LOST_SIGNAL),
    ("sigwait", DeadlockClass.LOST_SIGNAL),
    ("send", DeadlockClass.FULL_PIPE),
    ("recv", DeadlockClass.SILENT_PIPE),
    ("get", DeadlockClass.SILENT_PIPE),
)
"""What the blocked tasks wait to do, the most telling first."""
_FULL = "send (pipe is full)"


def classify(conductor: Conductor) -> tuple[DeadlockClass, str, tuple[Blocked, ...]]:
    """Class, sentence and wait-for edges of the state in which nobody can move."""
    waiting = [
        (task, task.request)
        for _order, task in conductor.order
        if task.request is not None and (not task.helper or task.request.option.operation.kind == _FULL)
    ]
    for _task, request in waiting:
        conductor.trace.learn(request)
    blocked = tuple(_blocked(conductor, task, request) for task, request in waiting)
    kind = _class_of(conductor, waiting)
    return kind, f"{_sentence(blocked)} ({kind.value}).", blocked


def livelock(conductor: Conductor) -> tuple[str, tuple[Blocked, ...]]:
    """Sentence and edges of the state in which all who can move look at what nobody changes any more."""
    spinners = tuple(
        _spinner(conductor, task, task.request)
        for _order, task in conductor.order
        if task.request is not None and task.spins(conductor.version)
    )
    parts = [f"{each.name} at `{each.object}` ({each.location})" for each in spinners]
    sentence = f"Livelock: some look again and again at what nobody is left to change: {'; '.join(parts)}."
    return sentence, spinners


def _spinner(conductor: Conductor, task: TaskState, request: Request) -> Blocked:
    conductor.trace.learn(request)
    looks = [
        conductor.trace.object_name(thing)
        for (kind, thing), (version, _times) in task.idle_looks.items()
        if version == conductor.version and kind not in ("sleep", "timeout")
    ]
    what = "` and `".join(dict.fromkeys(looks)) or "clock"
    return Blocked(task.identity, conductor.trace.task_name(task), "look at", what, request.location)


def _blocked(conductor: Conductor, task: TaskState, request: Request) -> Blocked:
    operation = request.option.operation
    kind = "hear from" if _waits_for_news(request) else operation.kind
    name = conductor.trace.task_name(task)
    holders = tuple(
        Holder(
            conductor.trace.task_name(conductor.tasks[holder]),
            location,
            alive=not conductor.tasks[holder].process.gone,
        )
        for holder, location in holders_of(conductor, request)
        if holder in conductor.tasks
    )
    obj = conductor.trace.object_name(operation.object)
    return Blocked(task.identity, name, kind, obj, request.location, holders)


def holders_of(conductor: Conductor, request: Request) -> list[tuple[str, str]]:
    """Tasks that keep this one from going on, with the line where each came to do so."""
    if _wants_lock(request):
        found = conductor.semaphores.get(request.argument)
        return [] if found is None else list(found.holders)
    if request.need == protocol.PROCESS_END:
        process = conductor.pids.get(int(request.argument))
        if process is not None:
            first = conductor.tasks[process.first]
            return [(process.first, first.request.location if first.request else "")]
    return []


def _wants_lock(request: Request) -> bool:
    """Say whether somebody who holds a lock, or a permit, keeps this task waiting."""
    takes = request.need in (protocol.ACQUIRE, protocol.GUARD) and not request.hidden
    return takes and request.option.operation.kind != PLACE


def _waits_for_news(request: Request) -> bool:
    """Say whether this is a wait on connections: nobody is woken there, somebody must send."""
    return request.need == protocol.DESCRIPTORS and request.option.operation.kind in ("wait", "select")


def _class_of(conductor: Conductor, waiting: list[tuple[TaskState, Request]]) -> DeadlockClass:
    edges = {task.identity: [holder for holder, _line in holders_of(conductor, r)] for task, r in waiting}
    locks = {task.identity for task, request in waiting if _wants_lock(request)}
    for identity in sorted(locks):
        if set(edges[identity]) == {identity}:
            return DeadlockClass.SELF
    if any(_reaches(edges, identity, identity, locks) for identity in locks):
        return DeadlockClass.CYCLE
    full = any(r.option.operation.kind == _FULL and t.helper for t, r in waiting)
    if full and any(r.option.operation.kind == "join" for _task, r in waiting):
        return DeadlockClass.UNDRAINED_QUEUE
    for identity in locks:
        holders = edges[identity]
        if holders and all(conductor.tasks[h].process.gone for h in holders if h in conductor.tasks):
            return DeadlockClass.HOLDER_DIED
    kinds = {"recv" if _waits_for_news(r) else r.option.operation.kind for _task, r in waiting}
    for word, kind in _BY_WORD:
        if any(each.startswith(word) for each in kinds):
            return kind
    return DeadlockClass.OTHER


def _reaches(edges: dict[str, list[str]], start: str, goal: str, within: set[str]) -> bool:
    """Say whether wait-for edges lead from `start` back to `goal`."""
    seen: set[str] = set()
    rest = [start]
    while rest:
        for holder in edges.get(rest.pop(), []):
            if holder == goal:
                return True
            if holder in within and holder not in seen:
                seen.add(holder)
                rest.append(holder)
    return False


def _waits(operation: str) -> str:
    """Say in words what a blocked operation waits for."""
    if operation == PLACE:
        return "waits for a place in"
    if operation.startswith("wait at"):
        return "waits at"
    if operation.startswith("wait"):
        return "waits for a wake-up of"
    return f"waits to {operation}"


def _sentence(blocked: tuple[Blocked, ...]) -> str:
    """Tell who waits for what, those who only wait for the end of others last."""
    parts = []
    for one in sorted(blocked, key=lambda each: each.operation == "join"):
        line = f" ({one.location})" if one.location else ""
        held = " and ".join(
            f"{holder.name}{f' since {holder.location}' if holder.location else ''}" for holder in one.holders
        )
        parts.append(
            f"{one.name} {_waits(one.operation)} `{one.object}`{line}"
            + (f", held by {held}" if held and one.operation != "join" else "")
        )
    return "; ".join(parts)
