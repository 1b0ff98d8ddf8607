"""What runs next to the student's code for `condition_buffer`."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable, Sequence
from multiprocessing import Process, SimpleQueue
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def then_collected(probe: Callable[..., Any]) -> Callable[..., Any]:
    """Let a probe's buffer go before it returns: what a buffer keeps open is no leak while it lives."""

    @functools.wraps(probe)
    def collected(*arguments: Any, **options: Any) -> Any:
        result = probe(*arguments, **options)
        gc.collect()
        return result

    return collected


@then_collected
def alone(student: ModuleType, capacity: int, rounds: Sequence[Sequence[int]]) -> Any:
    """In one process put each round's items and get them; return all answers and lengths."""
    buffer = student.BoundedBuffer(capacity)
    answers: list[Any] = [len(buffer)]
    for items in rounds:
        for item in items:
            buffer.put(item)
        answers.append(len(buffer))
        answers.append([buffer.get() for _ in items])
        answers.append(len(buffer))
    return answers


def produce(buffer: Any, items: Sequence[int]) -> None:
    """Put all items, and say so before and after each."""
    for item in items:
        witness.tell("puts", item)
        buffer.put(item)
        witness.tell("put", item)


def consume(buffer: Any, count: int) -> None:
    """Get so many items, and say so before and after each."""
    for _ in range(count):
        witness.tell("gets")
        witness.tell("got", buffer.get())


def produce_quietly(buffer: Any, items: Sequence[int]) -> None:
    """Put all items."""
    for item in items:
        buffer.put(item)


def run_all(*calls: tuple[Any, ...], meanwhile: Callable[[], Any] = int) -> Any:
    """Make every call in a process of its own, all at the same time, and `meanwhile` in this one."""
    processes = [Process(target=target, args=arguments) for target, *arguments in calls]
    for process in processes:
        process.start()
    result = meanwhile()
    for process in processes:
        process.join()
        process.close()
    return result


@then_collected
def stream(student: ModuleType, capacity: int, items: Sequence[int]) -> Any:
    """One process puts, another gets; both wait for each other again and again."""
    buffer = student.BoundedBuffer(capacity)
    got = run_all((produce_quietly, buffer, items), meanwhile=lambda: [buffer.get() for _ in items])
    return [got, len(buffer)]


@then_collected
def crowd(student: ModuleType, capacity: int, producers: int, consumers: int, items: int) -> Any:
    """Many put and many get, as fast as they can; return all that was got, sorted, and the length."""
    buffer = student.BoundedBuffer(capacity)
    everything: Any = SimpleQueue()
    run_all(
        *((produce_quietly, buffer, range(line * items, (line + 1) * items)) for line in range(producers)),
        *((consume_quietly, buffer, producers * items // consumers, everything) for _ in range(consumers)),
    )
    got = [everything.get() for _ in range(consumers)]
    everything.close()
    return [got, len(buffer)]


def consume_quietly(buffer: Any, count: int, everything: Any) -> None:
    """Get so many items and hand them over together, which are few enough for a pipe."""
    everything.put([buffer.get() for _ in range(count)])


@then_collected
def many_to_one(student: ModuleType, capacity: int, lines: Sequence[Sequence[int]]) -> Any:
    """A process for each line puts it, this one gets all."""
    buffer = student.BoundedBuffer(capacity)
    calls = [(produce, buffer, line) for line in lines]
    run_all(*calls, meanwhile=lambda: consume(buffer, sum(map(len, lines))))
    return len(buffer)


@then_collected
def one_to_many(student: ModuleType, capacity: int, lines: Sequence[Sequence[int]]) -> Any:
    """Put the only line here; every item of it has a consumer of its own."""
    buffer = student.BoundedBuffer(capacity)
    calls = [(consume, buffer, 1) for _ in lines[0]]
    run_all(*calls, meanwhile=lambda: produce(buffer, lines[0]))
    return len(buffer)


@then_collected
def wait_for_room(student: ModuleType, capacity: int, items: Sequence[int]) -> Any:
    """A producer fills the buffer and waits; then this process gets all."""
    buffer = student.BoundedBuffer(capacity)

    def meanwhile() -> list[int]:
        witness.hold("hold: full")
        witness.tell("length", len(buffer))
        witness.tell("gets")
        return [buffer.get() for _ in items]

    return run_all((produce, buffer, items), meanwhile=meanwhile)


@then_collected
def wait_for_items(student: ModuleType, capacity: int, items: Sequence[int]) -> Any:
    """Two consumers wait at an empty buffer; then this process puts all."""
    buffer = student.BoundedBuffer(capacity)

    def meanwhile() -> None:
        witness.hold("hold: empty")
        witness.tell("length", len(buffer))
        produce_quietly(buffer, items)

    half = len(items) // 2
    run_all((consume, buffer, half), (consume, buffer, len(items) - half), meanwhile=meanwhile)


def buffers_again_and_again(student: ModuleType) -> Any:
    """Say what buffers leave behind that are no longer used."""
    return observe.growth(lambda: stream(student, 2, [1, 2, 3]))
