"""Who can move: the options of one step, time-outs and alarms among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import needs, signals
from .inside import protocol
from .schedule import Option
from .state import Request, order_of

if TYPE_CHECKING:
    from .conductor import Conductor


def enabled(conductor: Conductor) -> list[Option]:
    """Options of the tasks that can move; only hidden operations when one must go on first.

    Tasks that spin (see `Conductor`) are left out while others can move: they would learn nothing new.
    """
    free: list[Option] = []
    spinning: list[Option] = []
    waits: list[Request] = []
    version = conductor.version
    for _order, task in list(conductor.order):
        request = task.request
        if request is None or task.process.stopped:
            continue
        if request.signalled:
            return [signals.handler_option(task)]
        if task.process.alarm is not None and task.identity == task.process.first:
            alarm = signals.alarm_request(task.process, task)
            if task.process.alarm[0] <= conductor.now:
                return [alarm.option]  # it is time: the kernel does not ask
            waits.append(alarm)
        if needs.is_enabled(conductor, task, request):
            if request.hidden:
                return _rivals(conductor, request)
            repeats = task.repeats(request.option.operation, version)
            (spinning if repeats else free).append(request.option)
        elif request.signalled:  # the probe brought it to light
            return [signals.handler_option(task)]
        elif request.give_up is not None:
            waits.append(request)
    if not free and conductor.some_not_asked:
        conductor.descriptors_changed()  # before all are said to wait, each has said so itself
        return enabled(conductor)
    if free:
        _pass_over(conductor, spinning)
        fired = [request for request in waits if _may_give_up(conductor, request)]
    else:
        fired = _earliest([request for request in waits if not _is_spinning(conductor, request)])
        if not fired:
            free, fired = spinning, _earliest(waits)
    if not fired:
        return free
    free = free + [request.give_up for request in fired if request.give_up is not None]
    return sorted(free, key=lambda option: order_of(option.task))


def _rivals(conductor: Conductor, first: Request) -> list[Option]:
    """A hidden operation, and those that want the permit, too, where there are not enough for all."""
    if first.need != protocol.ACQUIRE:
        return [first.option]
    rivals = [
        task.request.option
        for _order, task in conductor.order
        if task.request is not None and (task.request.need, task.request.hidden) == (first.need, True)
        if task.request.argument == first.argument and not task.process.stopped
    ]
    return rivals if len(rivals) > needs.semaphore(conductor, first.argument).count else [first.option]


def _earliest(waits: list[Request]) -> list[Request]:
    """The waits that time out first: time moves when nobody can."""
    first = min((request.deadline for request in waits if request.deadline is not None), default=None)
    return [request for request in waits if request.deadline == first]


def _is_spinning(conductor: Conductor, request: Request) -> bool:
    assert request.give_up is not None
    return conductor.tasks[request.option.task].repeats(request.give_up.operation, conductor.version)


def _pass_over(conductor: Conductor, spinning: list[Option]) -> None:
    """Remember what the tasks that are left out looked at: who goes on without a change was no spin loop."""
    for option in spinning:
        task = conductor.tasks[option.task]
        task.passed_over = {name for (kind, name) in task.idle_looks if kind not in ("sleep", "timeout")}


def _may_give_up(conductor: Conductor, request: Request) -> bool:
    assert request.deadline is not None
    if request.deadline <= conductor.now:
        return True
    if request.deadline - request.since > conductor.limits.patience_seconds:
        conductor.untried.add(
            f"waits of more than {conductor.limits.patience_seconds:g} s time out only when nobody can move"
        )
        return False
    if conductor.early <= 0:
        conductor.untried.add(
            f"no more waits time out early than {conductor.limits.early_timeouts} in each execution"
        )
    return conductor.early > 0
