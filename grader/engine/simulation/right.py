"""Right programs that look like wrong ones: no strategy may find anything in them."""

from __future__ import annotations

from .machine import Body, Program, World, expect


def counters(tasks: int, rounds: int) -> Program:
    """Make the program in which `tasks` tasks each count `rounds` times under one lock."""

    def program(w: World) -> Body:
        lock, counter = w.lock(), w.cell()

        def count() -> Body:
            for _ in range(rounds):
                yield lock.acquire()
                yield counter.write((yield counter.read()) + 1)
                yield lock.release()

        yield from w.run(*[count] * tasks)
        expect((yield counter.read()) == tasks * rounds)

    return program


def ordered_locks(w: World) -> Body:
    """Two locks, always in the same order."""
    first, second, total = w.lock(), w.lock(), w.cell()

    def both(amount: int) -> Body:
        yield first.acquire()
        yield second.acquire()
        yield total.write((yield total.read()) + amount)
        yield second.release()
        yield first.release()

    yield from w.run(lambda: both(1), lambda: both(2))
    expect((yield total.read()) == 3)


def waits_in_a_loop(w: World) -> Body:
    """The predicate is tested under the lock, again after every wake-up."""
    ready, changed = w.cell(), w.condition()

    def wait() -> Body:
        yield changed.lock.acquire()
        while not (yield ready.read()):
            yield from changed.wait()
        yield changed.lock.release()

    def wake() -> Body:
        yield changed.lock.acquire()
        yield ready.write(1)
        yield changed.notify_all()
        yield changed.lock.release()

    yield from w.run(wait, wait, wake)


def spins_on_a_flag(w: World) -> Body:
    """Busy waiting that ends as soon as the other task has moved."""
    ready, data = w.cell(), w.cell()

    def produce() -> Body:
        yield data.write(7)
        yield ready.write(1)

    def consume() -> Body:
        while not (yield ready.read()):
            pass
        expect((yield data.read()) == 7)

    yield from w.run(consume, produce)


def spins_under_a_lock(w: World) -> Body:
    """Busy waiting that takes and gives back the lock every time."""
    lock, ready = w.lock(), w.cell()

    def produce() -> Body:
        yield lock.acquire()
        yield ready.write(1)
        yield lock.release()

    def consume() -> Body:
        done = False
        while not done:
            yield lock.acquire()
            done = bool((yield ready.read()))
            yield lock.release()

    yield from w.run(consume, produce)


def sentinel_per_consumer(w: World) -> Body:
    """Every consumer takes until it meets its own end mark."""
    items, taken, lock = w.channel(), w.cell(), w.lock()

    def consume() -> Body:
        while (yield items.get()) is not None:
            yield lock.acquire()
            yield taken.write((yield taken.read()) + 1)
            yield lock.release()

    def produce() -> Body:
        for item in (1, 2, None, None):
            yield items.put(item)

    yield from w.run(consume, consume, produce)
    expect((yield taken.read()) == 2)


def two_places(w: World) -> Body:
    """A semaphore lets two of three in at a time, and that is meant."""
    places, lock, inside = w.semaphore(2), w.lock(), w.cell()

    def change(amount: int) -> Body:
        yield lock.acquire()
        now = (yield inside.read()) + amount
        yield inside.write(now)
        yield lock.release()
        expect(now <= 2)

    def enter() -> Body:
        yield places.acquire()
        yield from change(1)
        yield from change(-1)
        yield places.release()

    yield from w.run(enter, enter, enter)


def gives_up_properly(w: World) -> Body:
    """Who did not get the lock in time does without."""
    lock, counter, given_up = w.lock(), w.cell(), [w.cell(), w.cell()]

    def count(number: int) -> Body:
        if (yield lock.acquire(timed=True)):
            yield counter.write((yield counter.read()) + 1)
            yield lock.release()
        else:
            yield given_up[number].write(1)

    yield from w.run(lambda: count(0), lambda: count(1))
    missing = (yield given_up[0].read()) + (yield given_up[1].read())
    expect((yield counter.read()) + missing == 2)


def private_counters(w: World) -> Body:
    """No lock, and none is needed: everybody writes a place of their own."""
    places = [w.cell() for _ in range(3)]

    def count(number: int) -> Body:
        for _ in range(3):
            yield places[number].write((yield places[number].read()) + 1)

    yield from w.run(lambda: count(0), lambda: count(1), lambda: count(2))
    for place in places:
        expect((yield place.read()) == 3)


def grandchildren(w: World) -> Body:
    """Children start children and join them before they end."""
    lock, total = w.lock(), w.cell()

    def leaf() -> Body:
        yield lock.acquire()
        yield total.write((yield total.read()) + 1)
        yield lock.release()

    def branch() -> Body:
        yield from w.run(leaf, leaf)

    yield from w.run(branch, branch)
    expect((yield total.read()) == 4)


RIGHT: dict[str, Program] = {
    "counters_2_1": counters(2, 1),
    "counters_2_2": counters(2, 2),
    "counters_3_1": counters(3, 1),
} | {
    program.__name__: program
    for program in (
        ordered_locks,
        waits_in_a_loop,
        spins_on_a_flag,
        spins_under_a_lock,
        sentinel_per_consumer,
        two_places,
        gives_up_properly,
        private_counters,
        grandchildren,
    )
}
