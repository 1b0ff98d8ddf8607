"""Let two processes play ping-pong over one pipe."""

from __future__ import annotations


def rally(rounds: int) -> list[str]:
    """Let two processes hit `rounds` balls to and fro; return `["ping 0", "pong 0", "ping 1", …]`.

    The two players are different processes (the caller may be one of them) on one duplex `Pipe`. The first
    sends `"ping 0"`, the second answers with `"pong 0"`, then comes `"ping 1"`, and so on: nobody hits before
    the ball has come. What is returned are the hits in the order in which they were made.

    - Each player holds its own end of the pipe only and has closed the other's, in both processes.
    - So the rally ends by closing: the one who waits sees `EOFError`. No magic word (`"stop"`, `None` …) is
      sent to say that it is over.
    - A player that dies does not pass for the end of the game: the call raises, or goes on waiting if it has
      no means to know, but it does not return a rally that is too short.

    `rounds` is 0 (an empty list, no ball is hit) or more. On return every process has ended and nothing is
    left behind.

    Graded: the hits and their order, in many interleavings; that two processes play; ends that stay open;
    words that are no hits; deadlock; what is left behind.

    Example:
        >>> rally(2)
        ['ping 0', 'pong 0', 'ping 1', 'pong 1']
    """
    raise NotImplementedError
