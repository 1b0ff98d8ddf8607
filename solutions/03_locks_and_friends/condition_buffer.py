"""A buffer between processes that holds so much and no more."""

from __future__ import annotations

from multiprocessing import Condition, Lock, RawArray, RawValue


class BoundedBuffer:
    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._ring = RawArray("q", capacity)
        self._first = RawValue("q", 0)
        self._count = RawValue("q", 0)
        # One lock guards all of the above; two waiting rooms, so that `notify` cannot wake the wrong side.
        lock = Lock()
        self._not_full = Condition(lock)
        self._not_empty = Condition(lock)

    def put(self, item: int) -> None:
        with self._not_full:
            # Looks again when woken: another may have taken the room in between.
            self._not_full.wait_for(lambda: self._count.value < self._capacity)
            self._ring[(self._first.value + self._count.value) % self._capacity] = item
            self._count.value += 1
            self._not_empty.notify()

    def get(self) -> int:
        with self._not_empty:
            self._not_empty.wait_for(lambda: self._count.value > 0)
            item: int = self._ring[self._first.value]
            self._first.value = (self._first.value + 1) % self._capacity
            self._count.value -= 1
            self._not_full.notify()
            return item

    def __len__(self) -> int:
        count: int = self._count.value
        return count
