"""Whether anybody can still move: read from the kernel while an execution tells nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum

from grader import procfs

STUCK_AFTER_SECONDS = 0.4
"""Nobody has told anything and everybody has waited for good for this long: stuck."""
STILL_AFTER_SECONDS = 1.5
"""Meetings are given up when for this long nothing moved, though someone's wait has a time-out."""
SILENT_AFTER_SECONDS = 5.0
"""… and when for this long nobody told anything, though someone moves: polling, most likely."""


class Standstill(Enum):
    """What a look at a silent execution shows."""

    NONE = "none"
    """Somebody moves, or it is too early to say."""
    IN_VAIN = "in vain"
    """Nothing comes of waiting any longer, though somebody's wait has a time-out, or polls."""
    FOR_GOOD = "for good"
    """Every thread of every process waits, and nobody will end it."""


class Silence:
    """How long one execution has been silent; looked at from tick to tick."""

    def __init__(self) -> None:
        self._quiet_since = self._still_since = self._told = time.monotonic()
        self._ticks = -1
        self._waits: list[list[str]] | None = None

    def broken(self) -> None:
        """Somebody has spoken, or something was done about the silence: it begins anew."""
        self._quiet_since = self._still_since = self._told = time.monotonic()

    def look(self, runner: int, spoken: Callable[[], bool]) -> Standstill:
        """Look at all that descend from `runner`; `spoken` says whether somebody waits for nobody but us."""
        now = time.monotonic()
        ticks, moving = procfs.ticks_and_motion(procfs.descendants(runner))
        silent = now - self._told > SILENT_AFTER_SECONDS
        if moving or ticks != self._ticks:
            self._ticks = ticks
            self._quiet_since = now
            self._still_since = now if moving else self._still_since
            if not silent:
                return Standstill.NONE
        quiet = now - self._quiet_since > STUCK_AFTER_SECONDS
        waits = procfs.waits_for_good(runner) if quiet else None
        for_good = waits is not None and waits == self._waits  # at the tick before as well: nobody has run
        self._waits = waits
        if for_good and spoken():
            return Standstill.NONE
        if not silent and not for_good and now - self._still_since < STILL_AFTER_SECONDS:
            return Standstill.NONE
        self.broken()
        return Standstill.FOR_GOOD if for_good else Standstill.IN_VAIN
