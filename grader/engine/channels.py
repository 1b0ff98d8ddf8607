"""The conductor's ends of the channels: sending, receiving, and losing patience."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from .inside import protocol
from .state import OutOfTime, ProcessState, ProtocolError, TaskState

if TYPE_CHECKING:
    from .conductor import Conductor

_MOST_SILENCES = 6
"""Looks in a row, a quarter of a second apart, that find a task asleep."""


def send(task: TaskState, answer: str) -> None:
    """Answer a task; one that is dead is found out when listened to."""
    try:
        task.channel.send(answer.encode())
    except (BrokenPipeError, ConnectionResetError):
        pass  # the end of file that follows says so


def receive(conductor: Conductor, task: TaskState) -> list[str]:
    """Next packet of a task, message by message; empty when its end of the channel is closed."""
    while True:
        try:
            packet = task.channel.recv(protocol.PACKET_BYTES)
            return packet.decode("utf-8", "replace").split(protocol.MESSAGE_SEPARATOR) if packet else []
        except (BlockingIOError, InterruptedError):
            _check_patience(conductor, task)
        except ConnectionResetError:
            return []


def receive_descriptor(conductor: Conductor, task: TaskState) -> int:
    """The descriptor that follows a message."""
    text, descriptor = receive_message(conductor, task)
    if text.encode() != protocol.DESCRIPTOR or descriptor < 0:
        if descriptor >= 0:
            os.close(descriptor)
        raise ProtocolError(f"task {task.identity} announced a descriptor and did not send it")
    return descriptor


def receive_message(conductor: Conductor, task: TaskState) -> tuple[str, int]:
    """Next message of a task, and the descriptor that its packet carries; -1 for none."""
    while True:
        try:
            packet, descriptors, _flags, _address = socket.recv_fds(task.channel, protocol.PACKET_BYTES, 2)
        except (BlockingIOError, InterruptedError):
            _check_patience(conductor, task)
            continue
        except ConnectionResetError:
            packet, descriptors = b"", []
        if len(descriptors) > 1:
            for descriptor in descriptors:
                os.close(descriptor)
            raise ProtocolError(f"task {task.identity} sent more than one descriptor")
        return packet.decode("utf-8", "replace"), descriptors[0] if descriptors else -1


def _check_patience(conductor: Conductor, task: TaskState) -> None:
    """Give up on a task not heard of: asleep where no hook sees it, or computing for too long."""
    name = conductor.trace.task_name(task)
    if is_asleep(task.process):
        task.process.silent += 1
        if task.process.silent >= _MOST_SILENCES:
            raise ProtocolError(f"{name} blocks in a call that is not controlled")
    else:
        task.process.silent = 0
    if conductor.out_of_time():
        raise OutOfTime(f"{name} computes and does not end within {conductor.limits.seconds:g} s.")


def is_asleep(process: ProcessState) -> bool:
    """Say whether all threads of a process sleep in the kernel; False where that cannot be seen."""
    try:
        lines = Path(f"/proc/self/fdinfo/{process.handle}").read_text().splitlines()
        pid = next(int(line.split()[1]) for line in lines if line.startswith("Pid:"))
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        states = [(thread / "stat").read_text().rpartition(")")[2].split()[0] for thread in threads]
    except (OSError, StopIteration, IndexError):
        return False
    return bool(states) and all(state == "S" for state in states)


def is_closed(task: TaskState) -> bool:
    """Say whether the far end of a channel is closed, without waiting or taking anything."""
    try:
        return not task.channel.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True
