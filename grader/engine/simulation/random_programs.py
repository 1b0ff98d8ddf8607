"""Random small programs: every operation of the simulator, in orders nobody would think of."""

from __future__ import annotations

from random import Random

from .machine import Body, Program, World
from .objects import Condition

Action = tuple[str, int]
ACTIONS = (
    ("read", 4),
    ("write", 4),
    ("increment", 2),
    ("copy", 2),
    ("locked", 3),
    ("nested", 2),
    ("acquire", 2),
    ("release", 2),
    ("timed_acquire", 1),
    ("try_acquire", 1),
    ("put", 2),
    ("get", 1),
    ("timed_get", 1),
    ("wait", 1),
    ("notify", 1),
    ("child", 1),
)
"""What a task may do, and how often."""


def random_program(random: Random, tasks: int = 3, actions: int = 2) -> Program:
    """Make a program of `tasks` tasks with `actions` actions each; some of them deadlock."""
    plans = [_plan(random, random.randint(1, actions)) for _ in range(tasks)]
    children = [_plan(random, 1) for _ in range(2)]
    counts = [random.randint(0, 2), random.randint(1, 2)]
    main = _plan(random, random.randint(0, 1))

    def program(w: World) -> Body:
        shared = _Shared(w, counts, children)
        started = [w.start(shared.follow, plan) for plan in plans]
        yield from shared.follow(main)
        for identity in started:
            yield w.join(identity)

    return program


def _plan(random: Random, length: int) -> list[Action]:
    kinds, weights = zip(*ACTIONS, strict=True)
    return [(kind, random.randint(0, 1)) for kind in random.choices(kinds, weights, k=length)]


class _Shared:
    """Two objects of every kind, and how a task acts on them."""

    def __init__(self, world: World, counts: list[int], children: list[list[Action]]) -> None:
        self.world = world
        self.cells = [world.cell(), world.cell()]
        self.locks = [world.lock(), world.lock()]
        self.semaphores = [world.semaphore(count) for count in counts]
        self.channels = [world.channel(), world.channel()]
        self.conditions: list[Condition] = [world.condition(lock) for lock in self.locks]
        self.children = children

    def follow(self, plan: list[Action]) -> Body:
        """Do the actions of a plan one after the other."""
        for kind, which in plan:
            yield from getattr(self, f"_{kind}")(which)

    def _read(self, which: int) -> Body:
        yield self.cells[which].read()

    def _write(self, which: int) -> Body:
        yield self.cells[which].write((yield self.cells[1 - which].read()) * 2 + which + 1)

    def _increment(self, which: int) -> Body:
        yield self.cells[which].write((yield self.cells[which].read()) + 1)

    def _copy(self, which: int) -> Body:
        value = yield self.cells[which].read()
        yield self.cells[1 - which].write(value + 3, hidden=True)

    def _locked(self, which: int) -> Body:
        yield self.locks[which].acquire()
        yield from self._increment(which)
        yield self.locks[which].release()

    def _nested(self, which: int) -> Body:
        yield self.locks[which].acquire()
        yield from self._locked(1 - which)
        yield self.locks[which].release()

    def _acquire(self, which: int) -> Body:
        yield self.semaphores[which].acquire()

    def _release(self, which: int) -> Body:
        yield self.semaphores[which].release()

    def _timed_acquire(self, which: int) -> Body:
        if (yield self.semaphores[which].acquire(timed=True)):
            yield from self._increment(which)

    def _try_acquire(self, which: int) -> Body:
        if (yield self.semaphores[which].try_acquire()):
            yield from self._increment(which)

    def _put(self, which: int) -> Body:
        yield self.channels[which].put((yield self.cells[which].read()))

    def _get(self, which: int) -> Body:
        yield self.channels[which].get()

    def _timed_get(self, which: int) -> Body:
        if (yield self.channels[which].get(timed=True)) is None:
            yield from self._increment(which)

    def _wait(self, which: int) -> Body:
        yield self.locks[which].acquire()
        yield from self.conditions[which].wait()
        yield self.locks[which].release()

    def _notify(self, which: int) -> Body:
        yield self.locks[which].acquire()
        yield self.conditions[which].notify()
        yield self.locks[which].release()

    def _child(self, which: int) -> Body:
        plan = [action for action in self.children[which] if action[0] != "child"]
        identity = self.world.start(self.follow, plan)
        yield self.world.join(identity)
