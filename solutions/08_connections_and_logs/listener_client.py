"""One question and one answer, between processes that share nothing but an address and a key."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener

Address = str | tuple[str, int]


def serve_once(address: Address, authkey: bytes, reply: Callable[[object], object]) -> None:
    with Listener(address, authkey=authkey) as listener:  # removes the socket's file at the end
        while True:
            try:
                connection = listener.accept()
            except (AuthenticationError, EOFError, OSError):
                continue  # the wrong key, or gone during the handshake
            with connection:
                try:
                    question = connection.recv()
                except (EOFError, OSError):
                    continue  # gone without a question
                answer = reply(question)  # its errors are nobody's here
                try:
                    connection.send(answer)
                except OSError:
                    continue  # gone without waiting for the answer
                return


def ask(address: Address, authkey: bytes, question: object) -> object:
    with Client(address, authkey=authkey) as connection:
        connection.send(question)
        return connection.recv()
