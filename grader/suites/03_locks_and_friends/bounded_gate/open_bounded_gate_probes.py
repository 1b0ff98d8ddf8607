"""What the open checks of `bounded_gate` run next to the student's code."""

from __future__ import annotations

from types import ModuleType


def small_lot(student: ModuleType) -> tuple[list[bool], int, int]:
    """Let three cars come and one leave."""
    parking = student.ParkingLot(2)
    entered = [parking.enter(), parking.enter(), parking.enter(timeout=0.1)]
    before = parking.free()
    parking.leave()
    return entered, before, parking.free()
