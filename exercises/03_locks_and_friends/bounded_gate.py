"""A parking lot that many processes share, and that notices who leaves without having come."""

from __future__ import annotations


class ParkingLot:
    """A car park of a fixed number of places, shared by processes.

    Made once and then handed to processes as an argument of `Process`; all of them use the same places.

    - There are never more cars inside than there are places, and a place that became free is taken by one
      who waits.
    - `free()` and the places agree in any interleaving: none is lost, none is made up.

    Nothing of a lot stays behind when it is no longer used.

    Graded: entering and leaving from many processes, in many interleavings; time-outs; leaving an empty lot;
    deadlock; what is left behind.

    Example:
        >>> lot = ParkingLot(2)
        >>> lot.enter(), lot.enter(), lot.enter(timeout=0.1), lot.free()
        (True, True, False, 0)
        >>> lot.leave()
        >>> lot.free()
        1
    """

    def __init__(self, places: int) -> None:
        """Open an empty lot with `places` places, 1 or more."""
        raise NotImplementedError

    def enter(self, timeout: float | None = None) -> bool:
        """Take a place and return True.

        When there is none, wait until one is left: without a limit when `timeout` is None, else for at most
        `timeout` seconds (0: not at all), and then return False, having changed nothing.
        """
        raise NotImplementedError

    def leave(self) -> None:
        """Give a place back.

        When nobody is inside it raises `ValueError` and changes nothing: the lot does not grow.
        """
        raise NotImplementedError

    def free(self) -> int:
        """Return how many places are free at this moment."""
        raise NotImplementedError
