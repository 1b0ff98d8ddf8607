"""Wrong programs that wait for ever, do not wait long enough, or count on an order."""

from __future__ import annotations

from .machine import Body, World, expect
from .steps import add, locked_add


def missed_wake_up(w: World) -> Body:
    """The flag is looked at before the lock is taken to wait for it."""
    flag, changed = w.cell(), w.condition()

    def wait() -> Body:
        if not (yield flag.read()):
            yield changed.lock.acquire()
            yield from changed.wait()
            yield changed.lock.release()

    def wake() -> Body:
        yield changed.lock.acquire()
        yield flag.write(1)
        yield changed.notify()
        yield changed.lock.release()

    yield from w.run(wait, wake)


def one_notify_for_two(w: World) -> Body:
    """Two wait, one is woken; only who comes late enough needs no waking."""
    ready, changed = w.cell(), w.condition()

    def wait() -> Body:
        yield changed.lock.acquire()
        while not (yield ready.read()):
            yield from changed.wait()
        yield changed.lock.release()

    def wake() -> Body:
        yield changed.lock.acquire()
        yield ready.write(1)
        yield changed.notify()
        yield changed.lock.release()

    yield from w.run(wait, wait, wake)


def looks_only_once(w: World) -> Body:
    """Who was woken takes without looking whether another was faster."""
    changed, stock = w.condition(), w.cell()

    def take() -> Body:
        yield changed.lock.acquire()
        if (yield stock.read()) == 0:
            yield from changed.wait()
        left = (yield stock.read()) - 1
        yield stock.write(left)
        expect(left >= 0)
        yield changed.lock.release()

    def give() -> Body:
        for _ in range(2):
            yield changed.lock.acquire()
            yield from add(stock, 1)
            yield changed.notify_all()
            yield changed.lock.release()

    yield from w.run(take, take, give)


def transfers_in_a_ring(w: World) -> Body:
    """Three transfers lock source and target in the order of the transfer, twice each."""
    accounts = [(w.lock(), w.cell(10)) for _ in range(3)]

    def transfer(source: int) -> Body:
        for _ in range(2):
            target = (source + 1) % 3
            yield accounts[source][0].acquire()
            yield from add(accounts[source][1], -1)
            yield accounts[target][0].acquire()
            yield from add(accounts[target][1], 1)
            yield accounts[target][0].release()
            yield accounts[source][0].release()

    yield from w.run(lambda: transfer(0), lambda: transfer(1), lambda: transfer(2))


def two_take_the_last(w: World) -> Body:
    """Who sees that the queue is not empty takes from it, and may wait for ever."""
    items, left = w.channel(), w.cell(3)
    lock = w.lock()

    def take() -> Body:
        while (yield left.read()) > 0:
            yield items.get()
            yield from locked_add(lock, left, -1)

    for number in range(3):
        yield items.put(number)
    yield from w.run(take, take)


def chain_of_three(w: World) -> Body:
    """Fails in one order of three short tasks among three idle ones."""
    stage = w.cell()

    def advance(before: int) -> Body:
        if (yield stage.read()) == before:
            yield stage.write(before + 1)

    def idle() -> Body:
        yield w.cell().read()

    def last() -> Body:
        expect((yield stage.read()) != 2)

    yield from w.run(last, idle, lambda: advance(1), idle, lambda: advance(0), idle)


def ignored_time_out(w: World) -> Body:
    """Who gave up waiting for the lock goes on as if it had it."""
    lock, counter = w.lock(), w.cell()

    def count() -> Body:
        for _ in range(2):
            got = yield lock.acquire(timed=True)
            yield from add(counter, 1)
            if got:
                yield lock.release()

    yield from w.run(count, count)
    expect((yield counter.read()) == 4)


def forgotten_join(w: World) -> Body:
    """The sum is read while the last task may still be at work."""
    lock, total = w.lock(), w.cell()

    def count() -> Body:
        yield from locked_add(lock, total, 1)
        yield from locked_add(lock, total, 1)

    tasks = [w.start(count) for _ in range(3)]
    for task in tasks[:-1]:
        yield w.join(task)
    expect((yield total.read()) == 6)


def simple_barrier(w: World) -> Body:
    """A barrier of a counter and a semaphore is used twice without being reset in between."""
    lock, here, gate, phase = w.lock(), w.cell(), w.semaphore(0), [w.cell(), w.cell()]

    def pass_barrier() -> Body:
        yield from locked_add(lock, here, 1)
        if (yield here.read()) >= 2:
            yield gate.release()
        yield gate.acquire()

    def work() -> Body:
        for number in range(2):
            yield from locked_add(lock, phase[number], 1)
            yield from pass_barrier()
            expect((yield phase[number].read()) == 2)

    yield from w.run(work, work)
