"""Put into a queue that may be full, take from one that may be empty, and never wait for good."""

from __future__ import annotations

from typing import Any


def offer(queue: Any, item: object, patience: float) -> bool:
    """Put `item` on `queue` and return True; return False when the queue stayed full for `patience` seconds.

    - `queue` is a bounded queue of `multiprocessing`, of any kind that has time-outs: `Queue`,
      `JoinableQueue`, a manager's `Queue`. Other processes put and take at the same time.
    - While the queue is full, wait for room, but no longer than `patience` seconds (0: do not wait).
    - After True the item is put, once. After False it is not put, neither now nor later.
    - An error that is not about room, such as a queue that is closed, is raised.

    Graded: that no call waits for good, in any interleaving; that what was offered is in the queue just when
    the answer says so; patience, errors, what is left behind.

    Example:
        >>> queue = multiprocessing.Queue(1)
        >>> offer(queue, "first", 0.1), offer(queue, "second", 0.1)
        (True, False)
    """
    raise NotImplementedError


def take_all(queue: Any, patience: float) -> list[Any]:
    """Take items off `queue` until nothing has come for `patience` seconds; return them in order.

    - Every item is waited for with the whole patience: items that keep coming keep the call going.
    - Every item counts, also `None`, `False` or an exception object; there is no end mark.
    - Other processes may take from the same queue; whatever this call took off, it returns.
    - An error that is not about emptiness is raised.

    Example:
        >>> take_all(queue, 0.1)
        ['first']
        >>> take_all(queue, 0.1)
        []
    """
    raise NotImplementedError
