"""Move money between many accounts, many transfers at once, without a deadlock."""

from __future__ import annotations

from collections.abc import Sequence


def run_transfers(balances: Sequence[int], transfers: Sequence[tuple[int, int, int]]) -> list[int]:
    """Carry out all `transfers`, a process each, and return the balances of all accounts afterwards.

    `balances[i]` is what account `i` begins with. A transfer is `(source, target, amount)`: two numbers of
    accounts and an amount of 0 or more. All transfers run **at the same time**, each in a process.

    - A transfer that the source covers at that moment (`amount <= balance`) moves its amount; one that it
      does not cover is skipped and changes nothing.
    - A transfer from an account to itself changes nothing.
    - The returned list is what *some* order of the transfers, one at a time, would give, in any interleaving.
    - No interleaving ends in a deadlock, whichever accounts the transfers share.
    - There is **one lock per account**, or what comes to the same: transfers that have no account in common
      overlap; none waits for the other.

    The account numbers exist; balances stay below 2**31; `balances` itself is not changed. Without transfers
    the call returns the balances as they are. If a transfer's process fails, the call raises, and the others
    are not held up. On return every process has ended, and nothing is left behind.

    Graded: the result, against every order of the transfers; interleavings, many and nasty ones; deadlock;
    that disjoint transfers overlap; what is left behind.

    Example:
        >>> run_transfers([10, 0, 5], [(0, 1, 4), (2, 1, 5), (2, 0, 6)])
        [6, 9, 0]
        >>> run_transfers([7], [(0, 0, 3)])
        [7]
        >>> run_transfers([5, 0, 0], [(0, 1, 5), (0, 2, 5)])  # or [0, 0, 5]: both are right
        [0, 5, 0]
    """
    raise NotImplementedError
