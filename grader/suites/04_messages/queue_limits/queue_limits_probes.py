"""What runs next to the student's code for `queue_limits`."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from multiprocessing import JoinableQueue, Manager, Process, Queue, get_context
from multiprocessing import queues as library
from queue import Empty, Full
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

SHORT, LONG, HOURS = 0.12, 5.0, 3600.0


class Odd(Exception):
    """An item that is an exception, which pickles and compares by its text."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Odd) and self.args == other.args

    __hash__ = Exception.__hash__


def take(student: ModuleType, queue: Any, wanted: int) -> Any:
    """Take all; with more patience once more where a slow machine has delivered too late."""
    items = student.take_all(queue, SHORT)
    if type(items) is list and len(items) < wanted:
        items = items + student.take_all(queue, LONG)
    return items


def done_with(queue: Any) -> None:
    """Close a queue, and wait until the library has let go of it."""
    queue.close()
    queue.join_thread()


def one_queue(student: ModuleType, items: Sequence[Any]) -> Any:
    """Fill a queue, offer one too many, take all, twice; then see whether anything comes later."""
    queue: Any = Queue(len(items))
    answers: list[Any] = []
    for _ in range(2):
        answers.append([student.offer(queue, item, LONG) for item in items])
        answers.append([student.offer(queue, "too much", patience) for patience in (0, 0.02)])
        answers.append(take(student, queue, len(items)))
    answers.append(student.take_all(queue, 0.02))
    done_with(queue)
    return answers


def odd_items(student: ModuleType) -> Any:
    """Offer and take items that could be mistaken for an end or a failure."""
    items: list[Any] = [None, False, 0, "", [], Odd("not raised"), Empty(), b"", None]
    queue: Any = Queue()
    accepted = [student.offer(queue, item, LONG) for item in items]
    found = take(student, queue, len(items))
    done_with(queue)
    return [accepted, [type(item).__name__ for item in found], [type(item).__name__ for item in items]]


class OldNews(library.Queue):  # type: ignore[type-arg]
    """A queue whose news may be old: others act between asking it and using the answer."""

    _asked = 0

    def full(self) -> bool:
        """Answer the first time that there is room: another process takes it right afterwards."""
        self._asked += 1
        return super().full() and self._asked > 1

    def empty(self) -> bool:
        """Answer the first time that there is an item: another process takes it right afterwards."""
        self._asked += 1
        return super().empty() and self._asked > 1


class RoomInAMoment(library.Queue):  # type: ignore[type-arg]
    """A queue that has no room at the first look, but for everybody who waits a little or looks again."""

    _asked = 0

    def put(self, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        """Be full for who does not wait, the first time."""
        self._asked += 1
        if self._asked == 1 and (not block or (timeout is not None and timeout <= 0)):
            raise Full
        super().put(obj, block, timeout)


class RoomAtTheLast(library.Queue):  # type: ignore[type-arg]
    """A queue that stays full for as long as anybody waits, so many times, and then has room at once."""

    refusals = 1

    def put(self, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        """Be full, or not any more."""
        self.refusals -= 1
        if self.refusals >= 0:
            raise Full
        super().put(obj, block, timeout)


def room_at_the_last(student: ModuleType) -> Any:
    """Offer to a queue that has room when the patience is over; return the answers and what is there."""
    found = []
    for refusals in (1, 2):
        queue = RoomAtTheLast(1, ctx=get_context())
        queue.refusals = refusals
        answer = student.offer(queue, "late", 0.02)
        found.append([answer, take(student, queue, 1) if answer else student.take_all(queue, SHORT)])
        done_with(queue)
    return found


def old_news(student: ModuleType) -> Any:
    """Offer to a queue that has just become full, take from one that has just become empty."""
    full = OldNews(1, ctx=get_context())
    full.put("there")
    refused = student.offer(full, "too much", SHORT)
    empty = OldNews(1, ctx=get_context())
    nothing = student.take_all(empty, SHORT)
    there = take(student, full, 1)
    soon = RoomInAMoment(1, ctx=get_context())
    accepted = student.offer(soon, "soon", 0.9)
    soon_there = take(student, soon, 1)
    for queue in (full, empty, soon):
        done_with(queue)
    return [refused, nothing, there, accepted, soon_there]


def other_kinds(student: ModuleType) -> Any:
    """Use a joinable queue and a manager's; also see whether patience begins anew with every item."""
    joinable: Any = JoinableQueue(1)
    answers = [student.offer(joinable, 1, LONG), student.offer(joinable, 2, 0), take(student, joinable, 1)]
    done_with(joinable)
    with Manager() as manager:
        queue = manager.Queue(2)
        answers += [[student.offer(queue, item, 0) for item in "abc"], student.take_all(queue, 0)]
        gaps = manager.list()
        endless = manager.Queue()
        producer = Process(target=put_slowly, args=(endless, gaps, 7, SHORT / 3))
        producer.start()
        endless.get()
        slowly = student.take_all(endless, SHORT)
        producer.join()
        producer.close()
        # Where the producer was too slow itself, on a loaded machine, nothing is proved.
        in_time = max(gaps) < SHORT * 0.8
        answers.append(slowly if in_time else list(range(1, 7)))
    return answers


def put_slowly(queue: Any, gaps: Any, count: int, pause: float) -> None:
    """Put numbers one by one, write down how long each was in coming."""
    before = time.monotonic()
    for number in range(count):
        queue.put(number)
        now = time.monotonic()
        gaps.append(now - before if number else 0.0)
        before = now
        time.sleep(pause)


def closed_queue(student: ModuleType) -> Any:
    """Say what is raised for a queue that is closed."""
    found = []
    for act in (lambda queue: student.offer(queue, 1, SHORT), lambda queue: student.take_all(queue, SHORT)):
        queue: Any = Queue(1)
        done_with(queue)
        found.append(_outcome(act, queue))
    return found


def _outcome(act: Callable[[Any], Any], queue: Any) -> str:
    try:
        return f"returned {act(queue)!r}"
    except NotImplementedError:
        raise
    except Exception as error:  # noqa: BLE001 - which one is the question
        return f"raised {type(error).__name__}"


def patient_offer(student: ModuleType) -> Any:
    """Offer to a full queue for a long time; room is made meanwhile."""
    queue: Any = Queue(1)
    queue.put("first")
    child = Process(target=offer_and_tell, args=(student.offer, queue, ["second"], HOURS))
    child.start()
    witness.hold("hold: full")
    first = queue.get()
    second = queue.get(timeout=LONG)
    child.join()
    child.close()
    done_with(queue)
    return [first, second]


def offer_and_tell(offer: Callable[..., bool], queue: Any, items: Sequence[Any], patience: float) -> None:
    """Offer items, and say how each offer went."""
    for item in items:
        witness.tell("offered", [item, offer(queue, item, patience)])


def through_one_place(student: ModuleType, lines: Sequence[Sequence[int]]) -> Any:
    """A process for each line offers it to a queue of one, with all the time it needs; this one takes.

    In virtual time one call takes all, however long its patience. In real time it may find nothing for
    a moment, because a process is slow, and is called again.
    """
    virtual = witness.UNHEARD in os.environ
    queue: Any = Queue(1)
    children = [Process(target=offer_and_tell, args=(student.offer, queue, line, HOURS)) for line in lines]
    for child in children:
        child.start()
    items = student.take_all(queue, HOURS if virtual else SHORT)
    while not virtual and len(items) < sum(map(len, lines)):
        items += student.take_all(queue, SHORT)
    for child in children:
        child.join()
        child.close()
    return [items, []]


def in_a_hurry(student: ModuleType, line: Sequence[int]) -> Any:
    """One offers and two take, all with little patience; then see what is left."""
    queue: Any = Queue(1)
    children = [
        Process(target=offer_and_tell, args=(student.offer, queue, line, 0.01)),
        Process(target=take_and_tell, args=(student.take_all, queue)),
    ]
    for child in children:
        child.start()
    items = student.take_all(queue, 0.01)
    for child in children:
        child.join()
        child.close()
    left = []
    try:
        while True:
            left.append(queue.get(timeout=0.2))
    except Empty:
        return [items, left]


def take_and_tell(take_all: Callable[..., list[Any]], queue: Any) -> None:
    """Take all, and say what it was."""
    witness.tell("taken", take_all(queue, 0.01))


def queues_again_and_again(student: ModuleType) -> Any:
    """Say what calls leave behind that had to give up."""

    def call() -> None:
        queue: Any = Queue(1)
        student.offer(queue, 1, LONG)
        student.offer(queue, 2, 0.02)
        student.take_all(queue, SHORT)
        done_with(queue)

    return observe.growth(call)
