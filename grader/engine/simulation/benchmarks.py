"""The small programs of SCTBench's concurrent-software set, with the published figures.

Programs: Thomson, Donaldson, Betts, "Concurrency Testing Using Controlled Schedulers" (TOPC 2016). Figures:
mean executions to the first bug; the best of several published sources per strategy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .machine import Body, Program, World, expect


@dataclass(frozen=True, slots=True)
class Published:
    """Mean executions to the first bug as others measured them; a range where sources differ."""

    best_known: float
    random: str
    pct: str
    pos: str
    surw: str


def account(w: World) -> Body:
    """One task checks a balance that holds only until both others are done."""
    m, balance, deposited, withdrawn = w.lock(), w.cell(1), w.cell(), w.cell()

    def check() -> Body:
        yield m.acquire()
        if (yield deposited.read()) and (yield withdrawn.read()):
            expect((yield balance.read()) == -5)
        yield m.release()

    def deposit() -> Body:
        yield m.acquire()
        yield balance.write((yield balance.read()) + 2)
        yield deposited.write(1)
        yield m.release()

    def withdraw() -> Body:
        yield m.acquire()
        yield balance.write((yield balance.read()) - 4)
        yield withdrawn.write(1)
        yield m.release()

    yield from w.run(check, deposit, withdraw)


def bluetooth_driver(w: World) -> Body:
    """A driver stops between the test of `stopping` and the work."""
    atomic, pending = w.lock(), w.cell(1)
    stopping, event, stopped = w.cell(), w.cell(), w.cell()

    def leave() -> Body:
        yield atomic.acquire()
        yield pending.write((yield pending.read()) - 1)
        left = yield pending.read()
        yield atomic.release()
        if left == 0:
            yield event.write(1)

    def stop() -> Body:
        yield stopping.write(1)
        yield from leave()
        if (yield event.read()):
            yield stopped.write(1)

    task = w.start(stop)
    entered = not (yield stopping.read())
    if entered:
        yield atomic.acquire()
        yield pending.write((yield pending.read()) + 1)
        yield atomic.release()
        expect(not (yield stopped.read()))
    yield from leave()
    yield w.join(task)


def carter01(w: World) -> Body:
    """Two groups count their members under one lock and share a second one."""
    m, shared, groups = w.lock(), w.lock(), (w.cell(), w.cell())

    def member(group: int) -> Body:
        count = groups[group]
        yield m.acquire()
        yield count.write((yield count.read()) + 1)
        if (yield count.read()) == 1:
            yield shared.acquire()
        yield m.release()
        yield m.acquire()
        yield count.write((yield count.read()) - 1)
        if (yield count.read()) == 0:
            yield shared.release()
        yield m.release()

    def idle() -> Body:
        yield from ()

    yield from w.run(lambda: member(0), lambda: member(1), idle, idle)


def deadlock01(w: World) -> Body:
    """Two locks in opposite order."""
    a, b, counter = w.lock(), w.lock(), w.cell()

    def both(first_is_a: bool, change: int) -> Body:
        first, second = (a, b) if first_is_a else (b, a)
        yield first.acquire()
        yield second.acquire()
        yield counter.write((yield counter.read()) + change)
        yield second.release()
        yield first.release()

    yield from w.run(lambda: both(True, 1), lambda: both(False, -1))


def lazy01(w: World) -> Body:
    """The third task fails once both others are done."""
    m, data = w.lock(), w.cell()

    def add(amount: int) -> Body:
        yield m.acquire()
        yield data.write((yield data.read()) + amount)
        yield m.release()

    def check() -> Body:
        yield m.acquire()
        expect((yield data.read()) < 3)
        yield m.release()

    yield from w.run(lambda: add(1), lambda: add(2), check)


def reorder(setters: int) -> Program:
    """Make the program in which a checker sees the first of two writes without the second."""

    def program(w: World) -> Body:
        a, b = w.cell(), w.cell()

        def setter() -> Body:
            yield a.write(1)
            yield b.write(-1)

        def checker() -> Body:
            if (yield a.read()) == 0 and (yield b.read()) == 0:
                return
            expect((yield a.read()) == 1 and (yield b.read()) == -1)

        yield from w.run(*[setter] * setters, checker)

    return program


def stack(w: World) -> Body:
    """A flag says that the stack was once filled, not that it still is."""
    size = 10
    m, top, flag, items = w.lock(), w.cell(), w.cell(), [w.cell() for _ in range(size)]

    def push() -> Body:
        for number in range(size):
            yield m.acquire()
            height = yield top.read()
            expect(height != size)
            yield items[height].write(number)
            yield top.write(height + 1)
            yield flag.write(1)
            yield m.release()

    def pop() -> Body:
        for _ in range(size):
            yield m.acquire()
            if (yield flag.read()):
                height = yield top.read()
                expect(height != 0)
                yield top.write(height - 1)
                yield items[height - 1].read()
            yield m.release()

    yield from w.run(push, pop)


def token_ring(w: World) -> Body:
    """Three tasks copy a value round a ring; the fourth expects them to agree."""
    atomic = w.lock()
    x = [w.cell(1), w.cell(2), w.cell(1)]
    passed = [w.cell(), w.cell(), w.cell()]

    def copy(source: int, target: int, step: int) -> Body:
        yield atomic.acquire()
        yield x[target].write(((yield x[source].read()) + step) % 4)
        yield passed[target].write(1)
        yield atomic.release()

    def check() -> Body:
        yield atomic.acquire()
        for flag in passed:
            if not (yield flag.read()):
                break
        else:
            values = ((yield x[0].read()), (yield x[1].read()), (yield x[2].read()))
            expect(len(set(values)) == 1)
        yield atomic.release()

    yield from w.run(lambda: copy(2, 0, 1), lambda: copy(0, 1, 0), lambda: copy(1, 2, 0), check)


def twostage(w: World) -> Body:
    """Two values belong together, each under a lock of its own."""
    first, second, one, two = w.lock(), w.lock(), w.cell(), w.cell()

    def writer() -> Body:
        yield first.acquire()
        yield one.write(1)
        yield first.release()
        yield second.acquire()
        yield two.write((yield one.read()) + 1)
        yield second.release()

    def reader() -> Body:
        yield first.acquire()
        seen = yield one.read()
        if seen == 0:
            yield first.release()
            return
        seen = yield one.read()
        yield first.release()
        yield second.acquire()
        other = yield two.read()
        yield second.release()
        expect(other == seen + 1)

    yield from w.run(writer, reader)


def dining(guests: int) -> Program:
    """Make the table of philosophers who all take the left fork first."""

    def program(w: World) -> Body:
        forks = [w.lock() for _ in range(guests)]

        def eat(seat: int) -> Body:
            left, right = forks[seat], forks[(seat + 1) % guests]
            yield left.acquire()
            yield right.acquire()
            yield right.release()
            yield left.release()

        def guest(seat: int) -> Callable[[], Body]:
            return lambda: eat(seat)

        yield from w.run(*map(guest, range(guests)))

    return program


BENCHMARKS: dict[str, tuple[Program, Published]] = {
    "account": (account, Published(1.4, "1.8–18", "1.4–5.5", "1.6–5.9", "3.3–6")),
    "bluetooth_driver": (bluetooth_driver, Published(7.5, "7.5–215", "29–112", "9–36", "8.8–70")),
    "carter01": (carter01, Published(1.4, "1–2", "3.9–5", "1.4–2", "1.5")),
    "deadlock01": (deadlock01, Published(2, "2.2–3", "6.6–13", "3.4–4", "2–3.9")),
    "lazy01": (lazy01, Published(1.4, "1.5–21", "1.4–5", "1.7–5", "2–2.8")),
    "reorder_3": (reorder(2), Published(6, "40–∞", "25–185", "16–86", "6–7")),
    "reorder_10": (reorder(9), Published(17, "∞", "284–3225", "∞", "17–21")),
    "stack": (stack, Published(1.1, "1.3–176", "1.4–4", "1.1–2", "1.6–5")),
    "token_ring": (token_ring, Published(1.7, "1.7–13", "2–8", "2.2–9", "8–9")),
    "twostage": (twostage, Published(4.7, "44–464", "11–19", "4.7–15", "7.4–8")),
    "dining_3": (dining(3), Published(2.7, "5.9", "27", "8.9", "6.7")),
}
