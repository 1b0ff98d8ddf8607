"""What runs next to the student's code for `wait_many`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from multiprocessing import Pipe, Process
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

LARGE = 300_000
"""Far more than a pipe holds: whoever has sent so much knows that it is being read."""


def started(talk: Callable[..., None], *arguments: Any, duplex: bool = False) -> tuple[Any, Process]:
    """Start a talker in a process; return the connection to it, whose other end only the talker holds."""
    ours, theirs = Pipe(duplex=duplex)
    process = Process(target=talk, args=(theirs, *arguments))
    process.start()
    theirs.close()
    return ours, process


def finish(talkers: Sequence[tuple[Any, Process]]) -> list[bool]:
    """Join the talkers; say whether their connections are still as they were, and close them."""
    as_they_were = []
    for connection, process in talkers:
        process.join()
        process.close()
        as_they_were.append(is_as_it_was(connection))
        connection.close()
    return as_they_were


def is_as_it_was(connection: Any) -> bool:
    """Say whether a connection is open, readable and blocking."""
    return not connection.closed and connection.readable and os.get_blocking(connection.fileno())


def readable(messages: Any) -> Any:
    """Return merged messages with exceptions and long ones shortened; as it is what is no list of pairs."""
    if type(messages) is not list:
        return messages
    return [
        (each[0], short(each[1])) if type(each) is tuple and len(each) == 2 else each for each in messages
    ]


def short(message: Any) -> Any:
    """Return a message as plain data."""
    if isinstance(message, Exception):
        return f"{type(message).__name__} object"
    if isinstance(message, bytes) and len(message) > 100:
        return [message[:4].decode(), len(message)]
    return message


def said_before(student: ModuleType, lines: Sequence[Sequence[Any]], duplex: bool) -> Any:
    """Merge what was all sent, and its senders gone, before the call."""
    connections = []
    for line in lines:
        ours, theirs = Pipe(duplex=duplex)
        for message in line:
            theirs.send(EOFError("said, not raised") if message == "an exception" else message)
        theirs.close()
        connections.append(ours)
    given = list(connections)
    messages = readable(student.merge(given))
    as_they_were = [given == connections, *(is_as_it_was(connection) for connection in connections)]
    for connection in connections:
        connection.close()
    return [messages, as_they_were]


def loud(connection: Any, times: int) -> None:
    """Say much, and say when it has been read; after a pause that the suite ends, say one thing more."""
    for number in range(times):
        connection.send(b"%04d" % number + bytes(LARGE))
    witness.tell("loud was read")
    witness.hold("hold: loud")
    connection.send(b"last" + bytes(LARGE))


def quiet(connection: Any) -> None:
    """Say nothing for a long time, then much, and say when it has been read."""
    witness.hold("hold: quiet")
    connection.send(b"late" + bytes(LARGE))
    connection.send(b"more" + bytes(LARGE))
    witness.tell("quiet was read")


def silent(_connection: Any) -> None:
    """Say nothing and go."""


def loud_and_quiet(student: ModuleType) -> Any:
    """Merge one who is quiet for long, one who is loud, one who says nothing at all."""
    talkers = [started(quiet), started(loud, 3, duplex=True), started(silent)]
    messages = readable(student.merge([connection for connection, _ in talkers]))
    return [messages, finish(talkers)]


def pause(connection: Any) -> None:
    """Say something, pause until the suite ends it, say something more."""
    connection.send("before")
    witness.hold("hold: pause")
    connection.send("after")


def with_a_pause(student: ModuleType) -> Any:
    """Merge talkers while nobody says anything."""
    talkers = [started(pause), started(silent), started(pause)]
    messages = student.merge([connection for connection, _ in talkers])
    return [messages, finish(talkers)]


class Spoilt:
    """A message that cannot be rebuilt, for a reason of this kind."""

    def __init__(self, kind: type[Exception] = LookupError) -> None:
        self._kind = kind

    def __reduce__(self) -> tuple[Any, ...]:
        return _spoil, (self._kind,)


def _spoil(kind: type[Exception]) -> None:
    raise kind("this message cannot be rebuilt")


def say_spoilt(connection: Any) -> None:
    """Say one thing that can be rebuilt and one that cannot."""
    connection.send("fine")
    connection.send(Spoilt())


def say_late(connection: Any) -> None:
    """Say something when `merge` is over, unless it waits for that."""
    witness.hold("hold: late")
    connection.send("for the caller")


def spoilt_message(student: ModuleType) -> Any:
    """Say what merging does with a message that cannot be rebuilt, and what the caller then receives."""
    talkers = [started(say_lines, ["a"]), started(say_spoilt), started(say_late)]
    outcome = _outcome(student, [connection for connection, _ in talkers])
    witness.tell("over")
    try:
        late = talkers[2][0].recv()
    except Exception:  # noqa: BLE001 - a part of it may be gone, and the rest reads like anything
        late = None
    return [outcome, late, finish(talkers)]


def _outcome(student: ModuleType, connections: list[Any]) -> str:
    """Merge, and say in words what came of it."""
    try:
        return f"returned {student.merge(connections)!r}"
    except NotImplementedError:
        raise
    except Exception as error:  # noqa: BLE001 - which one is the question
        return f"raised {type(error).__name__}"


def spoilt_in_many_ways(student: ModuleType) -> Any:
    """Say what merging does with messages that cannot be rebuilt for one reason or another."""
    outcomes = []
    for kind in (AttributeError, ImportError, TypeError, ValueError):
        ours, theirs = Pipe(duplex=False)
        theirs.send(Spoilt(kind))
        theirs.close()
        outcomes.append(_outcome(student, [ours]))
        ours.close()
    return outcomes


def say_lines(connection: Any, line: Sequence[Any]) -> None:
    """Say everything and go."""
    for message in line:
        connection.send(message)
    connection.close()


def merged(student: ModuleType, lines: Sequence[Sequence[Any]]) -> Any:
    """Merge talkers that talk at the same time."""
    talkers = [started(say_lines, line) for line in lines]
    messages = student.merge([connection for connection, _ in talkers])
    return [messages, finish(talkers)]


def merge_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: merged(student, [[1, 2], [], [3]]))
