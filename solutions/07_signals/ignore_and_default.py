"""Hold Ctrl-C back while something must not be interrupted."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_shielded(critical: Callable[[], T]) -> T:
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ())  # only asks: nothing is added to the mask
    try:
        # The kernel keeps a blocked signal; its disposition stays as it is, so there is nothing to put back.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        return critical()
    finally:
        # Not unblocked but as before: a shield further out still holds. Here what was kept is delivered.
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
