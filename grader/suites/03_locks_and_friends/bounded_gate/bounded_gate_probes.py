"""What runs next to the student's code for `bounded_gate`."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable
from multiprocessing import Process
from multiprocessing.sharedctypes import RawArray
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def run_all(*calls: tuple[Callable[..., None], Any, str]) -> None:
    """Make every call in a process of its own, all at the same time."""
    processes = [Process(target=target, args=(lot, name)) for target, lot, name in calls]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        process.close()


def left(lot: Any) -> str:
    """Leave, and say how it went."""
    try:
        lot.leave()
    except Exception as error:  # noqa: BLE001 - which one is the question
        return type(error).__name__
    return "left"


def alone(student: ModuleType, places: int) -> Any:
    """Fill a lot, empty it, leave once too often, and fill it again: all in one process."""
    lot = student.ParkingLot(places)
    answers = [["free", lot.free()], ["leave", left(lot)], ["free", lot.free()]]
    for _ in range(2):
        answers += [["enter", lot.enter()] for _ in range(places)]
        answers += [["free", lot.free()], ["full", lot.enter(0)], ["full", lot.enter(timeout=0.02)]]
        answers += [["free", lot.free()]]
        answers += [["leave", left(lot)] for _ in range(places + 2)] + [["free", lot.free()]]
        answers += [["enter", lot.enter(timeout=0)], ["leave", left(lot)], ["free", lot.free()]]
    del lot
    gc.collect()
    return answers


def stay(lot: Any, name: str) -> None:
    """Go in, stay until let go, leave."""
    witness.tell("comes", name)
    witness.tell("inside", lot.enter())
    witness.hold("hold: inside")
    witness.tell("leaves")
    witness.tell(left(lot))


def crowd(student: ModuleType, places: int, cars: int) -> Any:
    """Let more cars come than there are places."""
    lot = student.ParkingLot(places)
    calls = [(stay, lot, str(number)) for number in range(cars)]
    run_all(*calls)
    free = lot.free()
    del lot, calls
    gc.collect()
    return free


def patient(student: ModuleType) -> Any:
    """Let a car wait for a long time, and make room when it does."""
    lot = student.ParkingLot(1)
    lot.enter()
    car = Process(target=wait_long, args=(lot,))
    car.start()
    witness.hold("hold: full")
    lot.leave()
    car.join()
    car.close()
    del lot, car
    gc.collect()


def wait_long(lot: Any) -> None:
    """Enter with a time-out that is never reached."""
    witness.tell("inside", lot.enter(timeout=3600.0))


def seen_by_others(student: ModuleType) -> Any:
    """Fill a lot here, and let others look at it, try to come in, and leave."""
    lot = student.ParkingLot(2)
    lot.enter()
    run_all((look, lot, "one inside"))
    lot.enter()
    run_all((look, lot, "two inside"))
    free = [lot.free()]
    lot.leave()
    run_all((fill, lot, "place taken by another"))
    free.append(lot.free())
    answers = [left(lot), left(lot), left(lot), lot.free()]
    del lot
    gc.collect()
    return [free, answers]


def look(lot: Any, name: str) -> None:
    """Say what is free, and whether one gets in; leave again."""
    free, inside = lot.free(), lot.enter(0)
    witness.tell(name, [free, inside, left(lot) if inside else "stayed outside", lot.free()])


def fill(lot: Any, name: str) -> None:
    """Take a place and keep it."""
    witness.tell(name, [lot.enter(), lot.enter(0.02)])


def come_and_go(lot: Any, name: str, marks: Any) -> None:
    """Enter and leave once; say how many cars are seen inside."""
    if lot.enter():
        be_inside(lot, name, marks)
    else:
        witness.tell("refused")


def come_if_quick(lot: Any, name: str, marks: Any) -> None:
    """Enter if a place becomes free soon."""
    if lot.enter(timeout=0.01):
        be_inside(lot, name, marks)


def be_inside(lot: Any, name: str, marks: Any) -> None:
    """Make a mark while inside and count all marks: there, unlike at telling, others may come between."""
    marks[int(name)] = 1
    witness.tell("inside", sum(marks[:]))
    marks[int(name)] = 0
    witness.tell(left(lot))


def come_to_stay(lot: Any, _name: str, marks: Any) -> None:  # noqa: ARG001
    """Enter."""
    if not lot.enter():
        witness.tell("refused")


def leave_twice(lot: Any, name: str, marks: Any) -> None:
    """Enter once and leave twice."""
    come_and_go(lot, name, marks)
    witness.tell(left(lot))


def one_place(student: ModuleType) -> Any:
    """Two cars for a place that becomes free, one of them with little patience."""
    lot = student.ParkingLot(1)
    lot.enter()
    drive(lot, come_and_go, come_if_quick, meanwhile=lot.leave)
    return refill(lot)


def two_places(student: ModuleType) -> Any:
    """Two cars come to a full lot that two leave; they do no more, so that few schedules tell much."""
    lot = student.ParkingLot(2)
    lot.enter()
    lot.enter()
    drive(lot, come_to_stay, come_to_stay, meanwhile=functools.partial(both_leave, lot))
    free = lot.free()
    del lot
    gc.collect()
    return free


def both_leave(lot: Any) -> None:
    """Make room for two."""
    lot.leave()
    lot.leave()


def one_too_many(student: ModuleType, places: int) -> Any:
    """Two cars come, and three leave; somebody looks what is free."""
    lot = student.ParkingLot(places)
    drive(lot, leave_twice, come_and_go, meanwhile=lambda: witness.tell("free", lot.free()))
    return refill(lot)


def drive(lot: Any, *cars: Callable[..., None], meanwhile: Callable[[], object] = int) -> None:
    """Let all cars drive at the same time, each a process."""
    marks = RawArray("b", len(cars))
    processes = [Process(target=car, args=(lot, str(number), marks)) for number, car in enumerate(cars)]
    for process in processes:
        process.start()
    meanwhile()
    del meanwhile  # it may hold the lot
    for process in processes:
        process.join()
        process.close()


def refill(lot: Any) -> tuple[int, int]:
    """Return what is said to be free, and how many get in."""
    free = lot.free()
    found = (free, sum(lot.enter(0) for _ in range(3)))
    del lot
    gc.collect()
    return found


def lots_again_and_again(student: ModuleType) -> Any:
    """Say what lots leave behind that are no longer used."""

    def call() -> None:
        lot = student.ParkingLot(2)
        run_all((stay_briefly, lot, ""), (stay_briefly, lot, ""))
        left(lot)
        lot.enter(0)
        del lot
        gc.collect()

    return observe.growth(call)


def stay_briefly(lot: Any, _name: str) -> None:
    """Enter and leave."""
    lot.enter()
    lot.leave()
