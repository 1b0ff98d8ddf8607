"""Queues: `get` and what the feeder thread puts are one step each; semaphores and pipe below are parts."""

from __future__ import annotations

from typing import Any

from . import protocol
from .library import queues, synchronize
from .semlock import ControlledSemLock, Role
from .synchronizers import silence
from .task import current

_GET_VERBS = ("get", "get", "end of get")
_PUT_VERBS = ("put", "put", "end of put")
_FEED_VERBS = ("feed", "feed", "end of feed")
_SLOT_VERBS = ("reserve a place", "reserve a place", "free a place")


def _arrange(queue: Any) -> None:
    """Give the parts of a queue their roles: the locks open a call, the rest follows without a choice."""
    reading = queue._rlock._semlock
    if not isinstance(reading, ControlledSemLock):
        return
    label = reading.key
    reading.verbs = _GET_VERBS
    reading.release_hidden = True
    queue._reader._grader_hidden = queue._writer._grader_hidden = protocol.HIDDEN
    queue._reader._grader_label = queue._writer._grader_label = label
    if queue._wlock is not None:
        queue._wlock._semlock.verbs = _FEED_VERBS if isinstance(queue, queues.Queue) else _PUT_VERBS
        queue._wlock._semlock.release_hidden = True
        queue._wlock._semlock.label = label
    places = getattr(queue, "_sem", None)
    if places is not None:
        places._semlock.verbs = _SLOT_VERBS
        places._semlock.label = label
        if places._semlock.maxvalue >= synchronize.SEM_VALUE_MAX:
            places._semlock.role = Role.SILENT  # without a limit nobody ever waits for a place
        else:
            places._semlock.release_hidden = True
    unfinished = getattr(queue, "_unfinished_tasks", None)
    if unfinished is not None:
        silence(unfinished)


def _hook(kind: Any) -> None:
    init, set_state = kind.__init__, kind.__setstate__

    def __init__(self: Any, *arguments: Any, **keywords: Any) -> None:
        init(self, *arguments, **keywords)
        _arrange(self)

    def __setstate__(self: Any, state: Any) -> None:
        set_state(self, state)
        _arrange(self)

    kind.__init__, kind.__setstate__ = __init__, __setstate__


def _told_put(original: Any) -> Any:
    """Show `put` in the trace: without a limit it only hands the item to the feeder thread."""

    def put(self: Any, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        task = current()
        if task is not None and task.told:
            task.tell_step("put", getattr(self._writer, "_grader_label", "queue"), self)
            task.note(obj)
        original(self, obj, block, timeout)

    return put


def _told_get(original: Any) -> Any:
    """Show in the trace what was taken."""

    def get(self: Any, *arguments: Any, **keywords: Any) -> Any:
        result = original(self, *arguments, **keywords)
        task = current()
        if task is not None:
            task.note(result)
        return result

    return get


def install() -> None:
    """Put the hooks in place."""
    queues.Queue.put = _told_put(queues.Queue.put)
    queues.Queue.get = _told_get(queues.Queue.get)
    queues.SimpleQueue.get = _told_get(queues.SimpleQueue.get)
    queues.JoinableQueue.put = _told_put(queues.JoinableQueue.put)
    for kind in (queues.Queue, queues.JoinableQueue, queues.SimpleQueue):
        _hook(kind)
