"""What the tasks of a simulated program share; every method returns a request, to be yielded."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from ..schedule import Access, Operation


class Request:
    """One operation that a task asks for: when it may go on, and what it does."""

    __slots__ = ("hidden", "operation", "perform", "ready", "timed")

    def __init__(
        self,
        operation: Operation,
        perform: Callable[[], Any],
        ready: Callable[[], bool] | None = None,
        *,
        timed: bool = False,
        hidden: bool = False,
    ) -> None:
        self.operation = operation
        self.perform = perform
        self.ready = ready
        self.timed = timed
        """The task may also give up; then the yield gives None."""
        self.hidden = hidden
        """Part of a greater operation: goes on at once, without a choice."""


class Cell:
    """A shared value that nothing guards."""

    __slots__ = ("_read", "_write", "value")

    def __init__(self, name: str, value: Any) -> None:
        self.value = value
        self._read = Request(Operation("read", name, Access.READ), self._get)
        self._write = Operation("write", name, Access.WRITE)

    def _get(self) -> Any:
        return self.value

    def _set(self, value: Any) -> None:
        self.value = value

    def read(self) -> Request:
        """Read the value."""
        return self._read

    def write(self, value: Any, *, hidden: bool = False) -> Request:
        """Overwrite the value."""
        return Request(self._write, lambda: self._set(value), hidden=hidden)


class Semaphore:
    """A count that `acquire` waits to be positive."""

    __slots__ = ("_acquire", "_release", "_try", "count")

    def __init__(self, name: str, count: int) -> None:
        self.count = count
        self._acquire = Operation("acquire", name, Access.WRITE)
        self._release = Request(Operation("release", name, Access.WRITE), self._give)
        self._try = Request(Operation("try_acquire", name, Access.WRITE), self._take_if_free)

    def _take(self) -> bool:
        self.count -= 1
        return True

    def _take_if_free(self) -> bool:
        return self.count > 0 and self._take()

    def _give(self) -> None:
        self.count += 1

    def _free(self) -> bool:
        return self.count > 0

    def state(self) -> object:
        """Give the count."""
        return self.count

    def acquire(self, *, timed: bool = False) -> Request:
        """Take one; True, or None when a timed acquisition gave up."""
        return Request(self._acquire, self._take, self._free, timed=timed)

    def try_acquire(self) -> Request:
        """Take one if there is one; says whether it did."""
        return self._try

    def release(self) -> Request:
        """Give one back."""
        return self._release


class Lock(Semaphore):
    """A semaphore of one."""

    __slots__ = ()

    def __init__(self, name: str) -> None:
        super().__init__(name, 1)


class Channel:
    """An unbounded first-in-first-out queue."""

    __slots__ = ("_get", "_put", "items")

    def __init__(self, name: str) -> None:
        self.items: list[Any] = []
        self._put = Operation("put", name, Access.WRITE)
        self._get = Operation("get", name, Access.WRITE)

    def _full(self) -> bool:
        return bool(self.items)

    def state(self) -> object:
        """Give the items."""
        return tuple(self.items)

    def put(self, item: Any) -> Request:
        """Append an item."""
        return Request(self._put, lambda: self.items.append(item))

    def get(self, *, timed: bool = False) -> Request:
        """Take the oldest item, waiting for one; None when a timed wait gave up."""
        return Request(self._get, lambda: self.items.pop(0), self._full, timed=timed)


class Condition:
    """A condition variable: `enlist`, release the lock, `wake`, acquire the lock again is one wait."""

    __slots__ = ("_enlist", "_notify", "_wake", "awake", "lock", "waiting")

    def __init__(self, name: str, lock: Lock) -> None:
        self.lock = lock
        self.waiting = 0
        self.awake = 0
        self._enlist = Request(Operation("enlist", name, Access.WRITE), self._sleep)
        self._wake = Request(Operation("wake", name, Access.WRITE), self._rise, self._can_rise)
        self._notify = Operation("notify", name, Access.WRITE)

    def _sleep(self) -> None:
        self.waiting += 1

    def _can_rise(self) -> bool:
        return self.awake > 0

    def _rise(self) -> None:
        self.awake -= 1

    def _rouse(self, count: int) -> None:
        count = min(count, self.waiting)
        self.waiting -= count
        self.awake += count

    def state(self) -> object:
        """Give how many wait and how many were woken."""
        return (self.waiting, self.awake)

    def wait(self) -> Generator[Request, Any, None]:
        """Give the lock back, wait to be woken, take the lock again; `yield from` it."""
        yield self._enlist
        yield self.lock.release()
        yield self._wake
        yield self.lock.acquire()

    def notify(self, count: int = 1) -> Request:
        """Wake up to `count` waiting tasks."""
        return Request(self._notify, lambda: self._rouse(count))

    def notify_all(self) -> Request:
        """Wake all waiting tasks."""
        return self.notify(1_000_000)
