"""What tasks say: hearing the moving task until it parks again, and asking parked ones."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from . import signals
from .channels import is_closed, receive, receive_descriptor, receive_message, send
from .execution import Crash
from .inside import protocol
from .state import ProcessState, ProtocolError, Semaphore, Status, TaskState, number, parse_request

if TYPE_CHECKING:
    from .conductor import Conductor

_MOST_TASKS = 512
_TEXT_CHARACTERS = 2000
_AWAY_LOOKS = 1_000_000
"""So often a task that waits for strangers may be found asleep: until the execution's time is up."""
_PACKETS_PER_LOOK = 1000
_LATEST = 1e12
"""Seconds of virtual time; enough for every sleep."""
_RESULT_CHARACTERS = 2_000_000


def process_of(conductor: Conductor, argument: str) -> ProcessState | None:
    """The process with this pid; None for one that is not controlled."""
    pid = number(argument)
    if pid not in conductor.pids:
        for newborn in list(conductor.tasks.values()):
            if not newborn.greeted and newborn.status is not Status.ENDED:
                hear_greeting(conductor, newborn)
    return conductor.pids.get(pid)


def hear_greeting(conductor: Conductor, task: TaskState) -> None:
    """Read the first message of a new process: its pid, with a handle of the process where there is one."""
    text, task.process.handle = receive_message(conductor, task)
    if not text:
        lose(conductor, task)
    elif text[0] == protocol.HELLO:
        task.greeted = True
        task.process.pid = number(text[1:])
        conductor.pids[task.process.pid] = task.process
    else:
        raise ProtocolError(f"task {task.identity} did not introduce itself")


def probe(conductor: Conductor, task: TaskState) -> bool:
    """Ask a parked task whether its descriptors are ready."""
    send(task, protocol.PROBE)
    while texts := receive(conductor, task):
        for text in texts:
            if text[:1] == protocol.READY:
                return text[1:] == "1"
            _hear(conductor, task, text)
    lose(conductor, task)
    return False


def listen(conductor: Conductor, task: TaskState) -> None:
    """Hear the moving task until it parks at its next point, ends or dies."""
    if not task.greeted:
        hear_greeting(conductor, task)
    heard = 0
    while task.status is Status.MOVING:
        heard += 1
        if heard % _PACKETS_PER_LOOK == 0 and conductor.out_of_time():
            raise ProtocolError(f"{conductor.trace.task_name(task)} talks without end")
        texts = receive(conductor, task)
        if not texts:
            lose(conductor, task)
        for text in texts:
            _hear(conductor, task, text)


def lose(conductor: Conductor, task: TaskState) -> None:
    """A channel closed without a word: its process died, or its thread could not be started."""
    process = task.process
    if not task.greeted and not process.signalled:
        # A program cannot bring that about before its hooks are in place: it is ours, and proves nothing.
        raise ProtocolError(f"{conductor.trace.task_name(task)} ended before it came under control")
    conductor.remove(task)
    first = conductor.tasks[process.first]
    if not process.gone and (task is first or is_closed(first)):
        process.exit_code = None
        conductor.remove_process(process)


def _hear(conductor: Conductor, task: TaskState, text: str) -> None:
    """Take in one message."""
    letter, fields = text[:1], text[1:].split(protocol.SEPARATOR)
    if letter == protocol.POINT:
        _park(conductor, task, fields)
    elif letter == protocol.FORK:
        _take_in(conductor, task, fields)
    elif letter == protocol.SEMAPHORE and len(fields) == 3:
        conductor.semaphores.setdefault(fields[0], Semaphore(number(fields[1]), number(fields[2])))
    elif letter in (protocol.TOOK, protocol.GAVE):
        _mirror(conductor, task, letter, fields[0])
    elif letter == protocol.PIPE and len(fields) == 3:
        conductor.descriptors.introduce(number(fields[0]), number(fields[1]), fields[2])
    elif letter in (protocol.NAMED, protocol.CONNECTED, protocol.ACCEPTED):
        conductor.descriptors.hear(letter, fields)
        conductor.descriptors_changed(conductor.descriptors.listener(fields[0]))
    elif letter == protocol.BYE:
        task.process.exit_code = number(fields[0])
        conductor.remove_process(task.process)
    elif letter == protocol.END:
        conductor.remove(task)
    elif letter == protocol.DIVERGED:
        raise ProtocolError(fields[0][:_TEXT_CHARACTERS])
    else:
        _take_note(conductor, task, letter, fields)


def _mirror(conductor: Conductor, task: TaskState, letter: str, key: str) -> None:
    """Keep the model of a semaphore that a hidden operation has changed without asking."""
    found = conductor.semaphores.get(key)
    if found is None:
        raise ProtocolError(f"semaphore `{key[:60]}` was never introduced")
    if letter == protocol.TOOK:
        if found.count <= 0:
            raise ProtocolError(f"`{key[:60]}` was taken though it was not free")
        found.take(task.identity, "")
    elif not found.give(task.identity):
        raise ProtocolError(f"`{key[:60]}` was given back though it was full")
    conductor.version += 1


def _take_note(conductor: Conductor, task: TaskState, letter: str, fields: list[str]) -> None:
    """Messages that change nothing about who can move, but for `NOTIFY` and `FILES`."""
    if letter == protocol.SIGNALLED:
        if task.request is not None:
            task.request.signalled = True
    elif letter == protocol.HEARS_CHILDREN:
        task.process.hears_children = True
    elif letter == protocol.SENT_SIGNAL and len(fields) == 2:
        signals.settle(conductor, number(fields[0]), number(fields[1]))
    elif letter == protocol.ALARM and len(fields) == 2:
        signals.set_alarm(conductor, task, fields)
    elif letter == protocol.NOTIFY:
        notify(conductor, task, fields[0])
    elif letter == protocol.FILES:
        conductor.descriptors_changed(conductor.descriptors.watched(fields[0]))
    elif letter == protocol.IN_VAIN:
        conductor.note_vain(task)
    elif letter == protocol.STEP and len(fields) == 4:
        conductor.trace.add_step(task, fields)
    elif letter == protocol.VALUE:
        conductor.trace.detail(task, fields[0])
    elif letter == protocol.CRASH and len(fields) == 3:
        task.process.crashed = True
        texts = [field[:_TEXT_CHARACTERS] for field in fields]
        conductor.crashes.append(Crash(conductor.trace.process_name(task.process), *texts))
    elif letter == protocol.READ_STATUS:
        process = process_of(conductor, fields[0])
        if process is not None:
            process.status_read = True
    elif letter == protocol.AWAY:
        task.process.silent = -_AWAY_LOOKS
    elif letter == protocol.RESULT:
        if len(conductor.result) < _RESULT_CHARACTERS:
            conductor.result += protocol.SEPARATOR.join(fields)
    elif letter == protocol.UNTRIED:
        conductor.untried.add(fields[0][:_TEXT_CHARACTERS])
    elif letter == protocol.UNCONTROLLED:
        conductor.uncontrolled.append(fields[0][:_TEXT_CHARACTERS])
    else:
        raise ProtocolError(f"task {task.identity} sent an unknown message")


def notify(conductor: Conductor, task: TaskState, key: str) -> None:
    """Let those who wait for a process-local object try again."""
    for _order, other in conductor.order:
        request = other.request
        if request is None or request.need != protocol.LOCAL or other.process is not task.process:
            continue
        if request.option.operation.object == key:
            request.ready = True


def _park(conductor: Conductor, task: TaskState, fields: list[str]) -> None:
    target = conductor.descriptors.rename(task, fields)
    if len(fields) > 5 and fields[1] == protocol.ANY_CHILD:
        mine = [each for each in conductor.processes if is_child(conductor, each, task)]
        fields[5] = protocol.INNER_SEPARATOR.join(f"end of {each.first}" for each in mine)
    if len(fields) > 3 and fields[1].startswith("pid "):
        process = process_of(conductor, fields[1].removeprefix("pid "))
        if process is not None:
            target = f"end of {process.first}"
    if len(fields) > 6 and fields[6]:
        try:
            clock = float(fields[6])
        except ValueError:
            raise ProtocolError("a clock that is no number") from None
        if not 0 <= clock <= _LATEST:
            raise ProtocolError("a clock that is no time")
        conductor.now = max(conductor.now, clock)
        task.process.now = clock
    task.request = parse_request(task, fields, conductor.now, conductor.options, target)
    if task.request.need == protocol.DESCRIPTORS:
        task.request.watched = conductor.descriptors.watched(task.request.argument[1:])
        dying = [each for each in conductor.processes if each.gone and not each.really_gone]
        for process in dying:
            conductor.await_real_end(process)
        if not task.request.ready and (dying or conductor.changed_meanwhile):
            task.request.ready = None  # it looked while the other was dying
    task.status = Status.PARKED
    task.process.silent = 0


def is_child(conductor: Conductor, process: ProcessState, task: TaskState) -> bool:
    """Say whether a process was started by the process of a task."""
    return process.parent is not None and conductor.tasks[process.parent].process is task.process


def _take_in(conductor: Conductor, task: TaskState, fields: list[str]) -> None:
    """A new process or thread: its channel follows."""
    task.children += 1
    identity = f"{task.identity}.{task.children}"
    if len(fields) != 5 or fields[0] != identity or len(conductor.tasks) >= _MOST_TASKS:
        raise ProtocolError(f"task {task.identity} announced a new task wrongly, or one too many")
    descriptor = receive_descriptor(conductor, task)
    channel = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, 0, fileno=descriptor)
    thread = fields[2] == "thread"
    conductor.add_task(
        identity, channel, task, helper=fields[1] == "1", thread=thread, asserts=fields[4] == "1"
    )
    child = conductor.tasks[identity]
    child.name = fields[3][:60]
    conductor.trace.born(task, child, thread=thread)
