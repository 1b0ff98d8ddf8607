"""Keep one account right while many processes pay in and draw out."""

from __future__ import annotations

from collections.abc import Sequence


def run_bank(
    opening: int,
    deposits: Sequence[Sequence[int]],
    withdrawals: Sequence[Sequence[int]],
) -> tuple[int, list[int]]:
    """Run one account through all `deposits` and `withdrawals`; return `(closing balance, refused amounts)`.

    The account opens with `opening`. Every inner sequence belongs to one process, which carries out its
    amounts one after the other; all those processes run **at the same time**, depositors and withdrawers
    alike.

    - A deposit adds its amount to the balance.
    - A withdrawal that the balance covers at that moment (`amount <= balance`) takes its amount off; one that
      it does not cover is *refused*: the balance stays as it is and the process goes on with its next amount.
    - The balance is never negative, and no money is made or lost, in any interleaving: the closing balance
      and the refused amounts are what *some* order of the operations, one at a time, would give.
    - The refused amounts are returned as a list, in any order, duplicates included.

    Amounts and `opening` are integers, none negative, and every balance stays below 2**31. Any of the
    sequences may be empty; without any process the call returns `(opening, [])`. On return every process has
    ended, and nothing of the account is left behind. If a process fails, the call raises.

    Graded: the result, against every outcome that an order of the operations can have; interleavings, many
    and nasty ones; deadlock; that the processes overlap; what is left behind.

    Example:
        >>> run_bank(100, [[20, 20]], [])
        (140, [])
        >>> run_bank(100, [], [[70, 70]])
        (30, [70])
        >>> run_bank(0, [[50]], [[50]])  # (0, []) or (50, [50]): both are right
        (0, [])
    """
    raise NotImplementedError
