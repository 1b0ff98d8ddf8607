"""Wrong programs in which others come between steps that belong together."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from .machine import Body, World, expect
from .objects import Lock, Request
from .steps import add, locked_add


def lost_update(w: World) -> Body:
    """Two counters without a lock; the sum is checked after the joins."""
    counter = w.cell()

    def count() -> Body:
        for _ in range(5):
            yield from add(counter, 1)

    yield from w.run(count, count)
    expect((yield counter.read()) == 10)


def late_lost_update(w: World) -> Body:
    """Twelve rounds under the lock, one of them forgets it."""
    lock, counter = w.lock(), w.cell()

    def count() -> Body:
        for number in range(12):
            if number == 8:
                yield from add(counter, 1)
            else:
                yield from locked_add(lock, counter, 1)

    yield from w.run(count, count)
    expect((yield counter.read()) == 24)


def check_then_act(w: World) -> Body:
    """The stock is looked at and taken from under the lock, but not under the same acquisition."""
    lock, stock = w.lock(), w.cell(2)

    def buy() -> Body:
        for _ in range(2):
            yield lock.acquire()
            left = yield stock.read()
            yield lock.release()
            if left > 0:
                yield from locked_add(lock, stock, -1)

    yield from w.run(buy, buy)
    expect((yield stock.read()) >= 0)


def wrong_lock(w: World) -> Body:
    """One of three tasks guards the counter with another lock."""
    lock, other, counter = w.lock(), w.lock(), w.cell()

    def count(guard: Lock) -> Body:
        for _ in range(3):
            yield from locked_add(guard, counter, 1)

    yield from w.run(lambda: count(lock), lambda: count(lock), lambda: count(other))
    expect((yield counter.read()) == 9)


def published_too_early(w: World) -> Body:
    """The flag is set before the data; both sides touch much else before."""
    settings, ready, data = [w.cell() for _ in range(6)], w.cell(), w.cell()

    def produce() -> Body:
        for cell in settings:
            yield from add(cell, 1)
        yield ready.write(1)
        yield data.write(42)

    def consume() -> Body:
        for cell in settings:
            yield cell.read()
        if (yield ready.read()):
            expect((yield data.read()) == 42)

    yield from w.run(produce, consume)


def double_checked(w: World) -> Body:
    """The second look at the flag is missing: the value is made twice."""
    lock, made, times = w.lock(), w.cell(), w.cell()

    def get() -> Body:
        if not (yield made.read()):
            yield lock.acquire()
            yield from add(times, 1)
            yield made.write(1)
            yield lock.release()
        expect((yield times.read()) == 1)

    yield from w.run(get, get, get)


def semaphore_of_two(w: World) -> Body:
    """A semaphore that lets two in guards what only one may do."""
    places, inside = w.semaphore(2), w.cell()

    def enter() -> Body:
        yield places.acquire()
        yield from add(inside, 1)
        expect((yield inside.read()) == 1)
        yield from add(inside, -1)
        yield places.release()

    yield from w.run(enter, enter)


def test_and_set(w: World) -> Body:
    """A home-made lock tests the flag in one step and sets it in the next."""
    taken, counter = w.cell(), w.cell()

    def count() -> Body:
        for _ in range(2):
            while (yield taken.read()):
                pass
            yield taken.write(1)
            yield from add(counter, 1)
            yield taken.write(0)

    yield from w.run(count, count)
    expect((yield counter.read()) == 4)


def reused_address(w: World) -> Body:
    """A pop compares the top of a stack that was popped twice and pushed again meanwhile (ABA)."""
    lock, top, below = w.lock(), w.cell("a"), {"a": w.cell("b"), "b": w.cell("c"), "c": w.cell("")}
    freed = w.cell("")

    def swap(expected: str, new: str) -> Generator[Request, Any, bool]:
        yield lock.acquire()
        same: bool = (yield top.read()) == expected
        if same:
            yield top.write(new)
        yield lock.release()
        return same

    def pop() -> Body:
        old = yield top.read()
        new = yield below[old].read()
        if (yield from swap(old, new)):
            expect(new != (yield freed.read()))

    def pop_pop_push() -> Body:
        yield from swap("a", "b")
        yield from swap("b", "c")
        yield freed.write("b")
        yield below["a"].write("c")
        yield from swap("c", "a")

    yield from w.run(pop, pop_pop_push)


def short_glimpse(w: World) -> Body:
    """Two values that are never true together are seen so by who reads them one after the other."""
    one, two = w.cell(), w.cell()

    def flicker() -> Body:
        yield one.write(1)
        yield one.write(0)
        yield two.write(1)
        yield two.write(0)

    def look() -> Body:
        first = yield one.read()
        second = yield two.read()
        expect(not (first and second))

    yield from w.run(flicker, look)


def crowd(w: World) -> Body:
    """Two of eight tasks share a counter without a lock, all others keep to themselves."""
    lock, shared, counter = w.lock(), w.cell(), w.cell()

    def work(number: int) -> Body:
        for _ in range(2):
            yield from locked_add(lock, shared, 1)
        if number in (2, 5):
            yield from add(counter, 1)

    yield from w.run(*[lambda number=number: work(number) for number in range(8)])
    expect((yield counter.read()) == 2)
