"""What runs next to the student's code for `listener_client`: the server here, its clients in a child."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection, answer_challenge, deliver_challenge
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.inside import codec, observe, witness

fork = get_context("fork")
LOOK_SECONDS = 0.002


class Trouble(OSError):
    """What only these probes raise; an `OSError`, as clients that go away cause them."""


def answer(question: Any) -> Any:
    """Say what was asked, and answer it."""
    witness.tell("asked")
    return question if isinstance(question, bytes | None) else [question, "answered"]


def stumble(question: Any) -> Any:
    """Raise."""
    witness.tell("asked")
    raise Trouble(f"no answer to {question}")


def serve(student: ModuleType, address: Any, key: bytes, clients: list[Any], reply: str) -> Any:
    """Serve once while a child runs the clients; say how that ended and whether the address is free."""
    with _clients(student, address, key, clients):
        try:
            student.serve_once(address, key, globals()[reply])
            ended: list[Any] = ["returned"]
            there = _is_there(address)
        except NotImplementedError:
            witness.tell("unwritten")
            raise
        except Exception as error:  # noqa: BLE001 - what it raises is what is asked
            ended = ["raised", [kind.__name__ for kind in type(error).__mro__], str(error)]
            there = _is_there(address)  # while the traceback lives: who does not close has not closed yet
        witness.tell("served")
    return {"ended": ended, "there": there}


@contextlib.contextmanager
def _clients(student: ModuleType, address: Any, key: bytes, clients: list[Any]) -> Iterator[None]:
    child = fork.Process(target=_call, args=(student, address, key, clients))
    child.start()
    yield
    child.join()
    child.close()


def _call(student: ModuleType, address: Any, key: bytes, clients: list[Any]) -> None:
    """Be one client after the other; tell what comes of each that asks."""
    while not _listens(address):
        time.sleep(LOOK_SECONDS)
    for kind, question in clients:
        if kind == "ask":
            _tell(kind, _outcome(student, address, key, question))
        elif kind == "ask with a wrong key":
            _tell(kind, _outcome(student, address, key + b"?", question))
        else:
            with contextlib.suppress(Exception):  # it is a client that somebody refuses
                globals()[kind](address, key)


def _tell(kind: str, outcome: list[Any]) -> None:
    """Tell what came of a client; what is told is JSON, and answers are more."""
    witness.tell("answered", codec.encode([kind, *outcome]))


def _outcome(student: ModuleType, address: Any, key: bytes, question: Any) -> list[Any]:
    try:
        return ["returned", student.ask(address, key, question)]
    except NotImplementedError:
        witness.tell("unwritten")
        raise
    except Exception as error:  # noqa: BLE001 - a refusal is an answer
        return ["raised", type(error).__name__]


def a_stranger(address: Any, key: bytes) -> None:
    """Try another key."""
    _greet(address, key[:-1] + b"!").close()


def without_a_key(address: Any, key: bytes) -> None:  # noqa: ARG001
    """Know of no key, ask all the same, and see whether there comes an answer."""
    with _connect(address) as line, Connection(os.dup(line.fileno())) as connection:
        connection.send(
            "a question that nobody must hear, of which the server is told without a word of the key"
        )
        line.shutdown(socket.SHUT_WR)
        while select.select([line], [], [], 1.0)[0] and line.recv(4096):
            pass  # whatever the protocol is: no word of it is understood here


def gone_at_once(address: Any, key: bytes) -> None:  # noqa: ARG001
    """Connect and hang up."""
    _connect(address).close()


def gone_without_reading(address: Any, key: bytes) -> None:  # noqa: ARG001
    """Hang up with the server's first words unread."""
    with _connect(address) as line:
        select.select([line], [], [], 1.0)


def gone_after_reading(address: Any, key: bytes) -> None:  # noqa: ARG001
    """Read the server's first words, and hang up."""
    with _connect(address) as line:
        if select.select([line], [], [], 1.0)[0]:
            line.recv(4096)


def gone_without_a_question(address: Any, key: bytes) -> None:
    """Know the key, and have nothing to ask."""
    _greet(address, key).close()


def gone_while_another_is_served(address: Any, key: bytes) -> None:
    """Be gone before the server has as much as looked."""
    with _greet(address, key):
        _connect(address).close()


def _greet(address: Any, key: bytes) -> Connection:
    """Shake hands as `Client` does; hang up on a server that waits for others to speak first."""
    with _connect(address) as line:
        connection = Connection(os.dup(line.fileno()))
        try:
            if not select.select([line], [], [], 1.0)[0]:
                raise EOFError("nothing was said")
            answer_challenge(connection, key)
            deliver_challenge(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def _connect(address: Any) -> socket.socket:
    line = socket.socket(socket.AF_UNIX if isinstance(address, str) else socket.AF_INET)
    line.connect(address)
    return line


def _is_there(address: Any) -> bool:
    """Say whether the socket's file exists, or a socket still listens."""
    return (isinstance(address, str) and Path(address).exists()) or _listens(address)


def _listens(address: Any) -> bool:
    """Say whether a socket listens there: its file alone exists a little earlier."""
    if isinstance(address, str):
        rows = [line.split() for line in Path("/proc/net/unix").read_text().splitlines()[1:]]
        return any(row[-1] == address and int(row[3], 16) & 0x10000 for row in rows)
    rows = [
        line.split()
        for name in ("tcp", "tcp6")
        if Path("/proc/net", name).exists()
        for line in Path("/proc/net", name).read_text().splitlines()[1:]
    ]
    return any(row[3] == "0A" and int(row[1].rpartition(":")[2], 16) == address[1] for row in rows)


def free_port(student: ModuleType) -> int:  # noqa: ARG001
    """Return a port that is free here."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def serve_again_and_again(student: ModuleType, key: bytes) -> Any:
    """Say what repeated calls leave behind, on either side, with bad clients and an error in `reply`."""
    path = os.path.abspath("again.sock")  # noqa: PTH100 - an address is a plain string
    clients = [["a_stranger", None], ["gone_without_a_question", None], ["ask", "1"]]

    def call() -> None:
        for reply in (answer, stumble):
            with _clients(student, path, key, clients), contextlib.suppress(Trouble):
                student.serve_once(path, key, reply)
        server = fork.Process(target=student.serve_once, args=(path, key, answer))
        server.start()
        while not _listens(path):
            time.sleep(LOOK_SECONDS)
        with contextlib.suppress(Exception):
            student.ask(path, key + b"?", 1)
        student.ask(path, key, 2)
        server.join()
        server.close()

    return observe.growth(call)
