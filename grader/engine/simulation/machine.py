"""Run one program under one strategy: tasks as generators, one request at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeVar

from ..schedule import Access, Operation, Option, Outcome, Step, Strategy, TaskId
from .objects import Cell, Channel, Condition, Lock, Request, Semaphore

Body = Generator[Request, Any, None]
Program = Callable[["World"], Body]
"""The first task of a program; it makes the objects and starts the others."""

_Waited = TypeVar("_Waited", Semaphore, Lock, Channel, Condition)

STEP_LIMIT = 5000


class Failure(Exception):
    """A task found what must not be."""


def expect(condition: bool, message: str = "expectation failed") -> None:
    """End the task with a failure unless `condition` holds."""
    if not condition:
        raise Failure(message)


@dataclass(frozen=True, slots=True)
class Execution:
    """How one execution went: its steps, its outcome, and what it left behind."""

    steps: tuple[Step, ...]
    outcome: Outcome
    final: tuple[object, ...]
    """Values of all cells, what every task saw, failures, and what tasks wait for for ever."""


class _Task:
    """One generator and the request it is parked at."""

    __slots__ = ("body", "finished", "identity", "options", "request", "saw", "started")

    def __init__(self, identity: TaskId, body: Body) -> None:
        self.identity = identity
        self.body = body
        self.finished = False
        self.started = 0
        self.saw: list[object] = []
        self.park(Request(Operation("begin", identity, Access.NONE), lambda: None))

    def park(self, request: Request) -> None:
        """Wait to be chosen for `request`."""
        self.request = request
        self.options = [Option(self.identity, request.operation)]
        if request.timed:
            operation = Operation("timeout", request.operation.object, Access.WRITE)
            self.options.append(Option(self.identity, operation))


class World:
    """The objects and tasks of one execution."""

    def __init__(self, program: Program) -> None:
        self.tasks: dict[TaskId, _Task] = {"0": _Task("0", program(self))}
        self.objects: list[Cell] = []
        self.waited_for: list[Semaphore | Channel | Condition] = []
        self.failures: list[tuple[TaskId, str]] = []
        self._moving: _Task | None = None
        self._named = 0

    def _name(self, name: str) -> str:
        self._named += 1
        return name or f"object {self._named}"

    def _kept(self, thing: _Waited) -> _Waited:
        self.waited_for.append(thing)
        return thing

    def state(self) -> tuple[object, ...]:
        """Sum up what the objects hold that `final` leaves out."""
        return tuple(thing.state() for thing in self.waited_for)

    def cell(self, value: Any = 0, name: str = "") -> Cell:
        """Make an unguarded shared value."""
        cell = Cell(self._name(name), value)
        self.objects.append(cell)
        return cell

    def lock(self, name: str = "") -> Lock:
        """Make a lock."""
        return self._kept(Lock(self._name(name)))

    def semaphore(self, count: int, name: str = "") -> Semaphore:
        """Make a counting semaphore."""
        return self._kept(Semaphore(self._name(name), count))

    def channel(self, name: str = "") -> Channel:
        """Make an unbounded queue."""
        return self._kept(Channel(self._name(name)))

    def condition(self, lock: Lock | None = None, name: str = "") -> Condition:
        """Make a condition variable, with a lock of its own unless one is given."""
        name = self._name(name)
        return self._kept(Condition(name, lock or self.lock(f"lock of {name}")))

    def start(self, body: Callable[..., Body], *arguments: Any) -> TaskId:
        """Start a task; no point of its own."""
        parent = self._moving
        if parent is None:
            raise RuntimeError("only a moving task can start another")
        parent.started += 1
        identity = f"{parent.identity}.{parent.started}"
        self.tasks[identity] = _Task(identity, body(*arguments))
        return identity

    def join(self, identity: TaskId) -> Request:
        """Wait for the end of a task."""
        task = self.tasks[identity]
        operation = Operation("join", f"end of {identity}", Access.WRITE)
        return Request(operation, lambda: None, lambda: task.finished)

    def run(self, *bodies: Callable[[], Body]) -> Body:
        """Start all bodies in order and join them in order."""
        started = [self.start(body) for body in bodies]
        for identity in started:
            yield self.join(identity)

    def move(self, option: Option) -> None:
        """Let a task perform its request and go on to its next one."""
        self._moving = task = self.tasks[option.task]
        if task.request.operation.kind == "exit":
            task.finished = True
            return
        answer = None if option.operation.kind == "timeout" else task.request.perform()
        task.saw.append(answer)
        try:
            task.park(task.body.send(answer))
        except (StopIteration, Failure) as end:
            if isinstance(end, Failure):
                self.failures.append((task.identity, str(end)))
            exit_ = Operation("exit", f"end of {task.identity}", Access.WRITE)
            task.park(Request(exit_, lambda: None))

    def enabled(self) -> list[Option]:
        """List what may happen next, in task order."""
        options: list[Option] = []
        for task in self.tasks.values():
            if task.finished:
                continue
            ready = task.request.ready
            if ready is None or ready():
                if task.request.hidden:
                    return task.options
                options += task.options
            elif task.request.timed:
                options.append(task.options[1])
        return options

    def blocked(self) -> tuple[Option, ...]:
        """List what the tasks wait for that cannot move."""
        return tuple(
            task.options[0]
            for task in self.tasks.values()
            if not (task.finished or task.request.ready is None or task.request.ready())
        )

    def final(self) -> tuple[object, ...]:
        """Sum up what is left when nothing moves any more."""
        waiting = tuple(sorted(f"{option.task} {option.operation.kind}" for option in self.blocked()))
        values = tuple(cell.value for cell in self.objects)
        saw = tuple(sorted((task.identity, tuple(map(repr, task.saw))) for task in self.tasks.values()))
        return (values, saw, tuple(sorted(self.failures)), waiting)


def execute(program: Program, strategy: Strategy, step_limit: int = STEP_LIMIT) -> Execution:
    """Run `program` once; the caller has opened the execution with `strategy.begin()`."""
    world = World(program)
    steps: list[Step] = []
    current: TaskId | None = None
    enabled = world.enabled()
    while enabled and len(steps) < step_limit:
        chosen = strategy.choose(enabled, current)
        steps.append(Step(chosen, tuple(enabled)))
        current = chosen.task
        world.move(chosen)
        enabled = world.enabled()
    outcome = _outcome(world, bool(enabled))
    if steps:
        steps[-1] = Step(steps[-1].chosen, steps[-1].enabled, world.blocked())
    strategy.done(steps, outcome)
    return Execution(tuple(steps), outcome, world.final())


def _outcome(world: World, unfinished: bool) -> Outcome:
    if world.failures:
        return Outcome.RACE
    if unfinished:
        return Outcome.TIMEOUT
    return Outcome.DEADLOCK if world.blocked() else Outcome.CLEAN


def first_bug(program: Program, strategy: Strategy, limit: int) -> int | None:
    """Count the executions up to and including the first that is not clean; None when there was none."""
    for number in range(1, limit + 1):
        if not strategy.begin():
            return None
        if execute(program, strategy).outcome is not Outcome.CLEAN:
            return number
    return None
