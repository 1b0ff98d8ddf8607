"""Listen to many connections at once, until all of them have come to their end."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any


def merge(connections: Sequence[Connection]) -> list[tuple[int, Any]]:
    """Receive from all `connections` until each is at its end; return `(index, message)` for every message.

    `index` is the connection's place in `connections`. At the other ends other processes send, each what and
    when it likes, and close or die in the end.

    - Messages are taken **as they come**: nobody's message waits because somebody else is quiet, and the list
      is in the order in which they were taken.
    - Every message is taken, also those that were sent right before the end, and whatever it is: `None`, an
      empty string, an exception object. Messages of one connection stay in order.
    - While nobody sends, the call sleeps.
    - The connections are the caller's: they are open afterwards, and as they were.
    - A message that cannot be received, because rebuilding it raises, say, is an error of the call: it raises
      it. Only the end of a connection is none.

    Connections may be of `Pipe`, one-way or duplex, or of a `Listener`. Without any, the list is empty.

    Graded: that all messages come, tagged and in order, in many interleavings; that a quiet connection holds
    nobody up; that waiting costs nothing; errors; what is left behind.

    Example:
        >>> merge([from_weather_station, from_tide_gauge])
        [(1, 2.31), (1, 2.33), (0, 'calm'), (1, 2.36)]
    """
    raise NotImplementedError
