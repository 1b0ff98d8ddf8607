"""A parking lot that many processes share, and that notices who leaves without having come."""

from __future__ import annotations

from multiprocessing import BoundedSemaphore


class ParkingLot:
    def __init__(self, places: int) -> None:
        # The one and only count: a second one beside it would be wrong between two steps.
        self._places = BoundedSemaphore(places)

    def enter(self, timeout: float | None = None) -> bool:
        return self._places.acquire(timeout=timeout)

    def leave(self) -> None:
        self._places.release()  # beyond the bound the kernel's count stays, and `ValueError` is raised

    def free(self) -> int:
        return self._places.get_value()
