"""What runs next to the student's code for `pipe_bytes`."""

from __future__ import annotations

import os
import pickle
import struct
from collections.abc import Callable, Iterable, Sequence
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def tell_unpickled() -> None:
    """Say that somebody unpickled what was only bytes."""
    witness.tell("unpickled")


class Trap:
    """Pickled, it is bytes that do something when they are unpickled."""

    def __reduce__(self) -> tuple[Callable[[], None], tuple[()]]:
        return tell_unpickled, ()


TRAP = pickle.dumps(Trap())


def _send(writer: Any, reader: Any, frames: Sequence[bytes]) -> None:
    """Send in another process, as it is done."""
    reader.close()
    for frame in frames:
        writer.send_bytes(frame)
    writer.close()


def _through(send: Callable[..., None], frames: Sequence[bytes], take: Callable[[Any], Any]) -> Any:
    """Let another process call `send`, and this one `take` from the other end."""
    reader, writer = Pipe(duplex=False)
    process = get_context("fork").Process(target=send, args=(writer, reader, frames))
    process.start()
    writer.close()
    try:
        return take(reader)
    finally:
        reader.close()
        process.join()
        process.close()


def _take_all(reader: Connection[Any, Any]) -> list[bytes]:
    """Receive until the end, as it is done."""
    frames = []
    while True:
        try:
            frames.append(reader.recv_bytes())
        except EOFError:
            return frames


def _plain(found: Any) -> Any:
    """Say what was received: large frames by their length and variety, what is not `bytes` by its type."""
    if type(found) is not list:
        return found
    return [_plain_frame(frame) for frame in found]


def _plain_frame(frame: Any) -> Any:
    if type(frame) is not bytes:
        return type(frame).__name__
    return [len(frame), len(set(frame))] if len(frame) > 1000 else frame


def _made(frames: Sequence[bytes], large: Sequence[int]) -> list[bytes]:
    """Return the frames with the trap and some large ones behind them."""
    return [*frames, TRAP, *(bytes([65 + number]) * size for number, size in enumerate(large))]


def receive(student: ModuleType, frames: Sequence[bytes], large: Sequence[int], size: int) -> Any:
    """Receive what a partner sends who knows how it is done; the trap's length is told with the frames."""
    sent = _made(frames, large)
    found = _through(_send, sent, lambda reader: student.receive_frames(reader, size))
    return {"expected": _plain(sent), "found": _plain(found)}


def _send_by(student: ModuleType, writer: Any, frames: Iterable[bytes]) -> None:
    """Send by the student's function; tell of an error, which nobody sees in a child."""
    try:
        student.send_frames(writer, frames)
    except Exception as error:
        witness.tell("raised", f"{type(error).__name__}: {error}")
        raise


def send(student: ModuleType, frames: Sequence[bytes], large: Sequence[int]) -> Any:
    """Let a partner who knows how it is done receive what is sent in another process."""
    sent = _made(frames, large)

    def in_child(writer: Any, reader: Any, frames: Sequence[bytes]) -> None:
        reader.close()
        _send_by(student, writer, iter(frames))
        writer.close()

    return {"expected": _plain(sent), "found": _plain(_through(in_child, sent, _take_all))}


def both(student: ModuleType, frames: Sequence[bytes], large: Sequence[int], size: int) -> Any:
    """Let both functions talk to each other, the sender in another process, on a duplex pipe."""
    sent = _made(frames, large)
    mine, theirs = Pipe()
    pid = os.fork()
    if pid == 0:
        try:
            mine.close()
            _send_by(student, theirs, sent)
            theirs.close()
        finally:
            os._exit(0)
    theirs.close()
    try:
        return {"expected": _plain(sent), "found": _plain(student.receive_frames(mine, size))}
    finally:
        mine.close()
        os.waitpid(pid, 0)


def receive_from_one_who_keeps_open(student: ModuleType) -> Any:
    """Receive a frame while the sender waits to be let go before it sends another and closes."""

    def slowly(writer: Any, reader: Any, frames: Sequence[bytes]) -> None:
        reader.close()
        writer.send_bytes(frames[0])
        witness.hold("hold: between")
        writer.send_bytes(frames[1])
        writer.close()

    return _through(slowly, [b"one", b"two"], lambda reader: student.receive_frames(reader, 8))


def broken_connections(student: ModuleType) -> Any:
    """Say what comes of connections that break: within a frame, before all is sent, and of closed ones."""
    outcomes = {}
    reader, writer = Pipe(duplex=False)
    writer.send_bytes(b"whole")
    os.write(writer.fileno(), struct.pack("!i", 100) + b"only the beginning")
    writer.close()
    outcomes["`receive_frames` of a pipe that ends within a frame"] = _outcome(
        lambda: student.receive_frames(reader, 8)
    )
    reader.close()
    outcomes["`receive_frames` of a closed connection"] = _outcome(lambda: student.receive_frames(reader, 8))
    reader, writer = Pipe(duplex=False)
    reader.close()
    outcomes["`send_frames` to nobody who could read"] = _outcome(
        lambda: student.send_frames(writer, [b"a", b"b"])
    )
    if not writer.closed:
        writer.close()
    outcomes["`send_frames` to a closed connection"] = _outcome(lambda: student.send_frames(writer, [b"a"]))
    return outcomes


def _outcome(act: Callable[[], Any]) -> str:
    try:
        return f"returned {act()!r}"
    except NotImplementedError:
        raise
    except Exception as error:  # noqa: BLE001 - which one is open
        return f"raised {type(error).__name__}"


def talk_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def call() -> None:
        def in_child(writer: Any, reader: Any, frames: Sequence[bytes]) -> None:
            reader.close()
            student.send_frames(writer, frames)
            writer.close()

        _through(in_child, [b"a", b"bcd"], lambda reader: student.receive_frames(reader, 2))

    return observe.growth(call)
