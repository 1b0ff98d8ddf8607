"""One question and one answer, between processes that share nothing but an address and a key."""

from __future__ import annotations

from collections.abc import Callable

Address = str | tuple[str, int]


def serve_once(address: Address, authkey: bytes, reply: Callable[[object], object]) -> None:
    """Listen at `address`, answer one question with `reply(question)`, and return.

    - `address` is the path of a socket file that is not there yet, or a pair of host and port.
    - Only a client that knows `authkey` is heard. One with another key is refused, one that hangs up before
      it has asked is forgotten, at whatever moment that is, and the server goes on to the next client until
      it has answered one.
    - An exception that `reply` raises leaves `serve_once` as it is.
    - When the call is over, however it ends, the address is free again: the socket and all connections are
      closed, and the socket's file is gone.

    `authkey` is never empty. Questions and answers are any objects that pickle.

    Graded: questions and answers over both kinds of address; clients with a wrong key and clients that hang
    up; an error in `reply`; what is left behind.

    Example (in two terminals):
        >>> serve_once("/tmp/oracle", b"delphi", str.upper)
        >>> ask("/tmp/oracle", b"delphi", "who is there?")
        'WHO IS THERE?'
    """
    raise NotImplementedError


def ask(address: Address, authkey: bytes, question: object) -> object:
    """Send `question` to the server at `address` and return its answer.

    When the server refuses the key, or goes away without an answer, the call raises what the library raises
    (`AuthenticationError`, `EOFError`, `OSError`). The connection is closed when the call is over.
    """
    raise NotImplementedError
