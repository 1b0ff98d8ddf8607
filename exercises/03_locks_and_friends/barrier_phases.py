"""Work in phases: nobody begins the next before all have finished the last."""

from __future__ import annotations

from collections.abc import Callable


def run_phases(parties: int, phases: int, step: Callable[[int, int], None]) -> None:
    """Let `parties` processes go through `phases` phases together, calling `step(party, phase)`.

    Every party, 0 … `parties - 1`, is a process; it calls `step` for phase 0, phase 1 … `phases - 1`.

    - All parties are in a phase **at the same time**: within a phase nobody waits for anybody else's `step`.
    - Nobody enters phase p + 1 before **all** have finished phase p.
    - Every `step` is called once, none of them in the caller's own process.
    - A `step` that raises ends the work: those who are in the same phase finish it, nobody enters the next
      phase, nobody waits for ever, and the call raises the step's own exception or another that does not
      hide the failure. When several fail, one is enough.

    `parties` is 1 or more, `phases` 0 or more; without phases nothing happens. `step` can be imported, so it
    pickles; it may take any time. On return, and when the call raises, every process has ended and nothing is
    left behind.

    Graded: who was in which phase with whom, in many interleavings; that all are in a phase at once; steps
    that raise, early, late, and several at once; deadlock; what is left behind.

    Example:
        >>> run_phases(4, 3, relax_one_quarter)  # 12 calls; the four of a phase run together
    """
    raise NotImplementedError
