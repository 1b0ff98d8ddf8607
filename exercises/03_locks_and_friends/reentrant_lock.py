"""Keep a ledger whose longer entries are made of shorter ones, and are not to be looked into half-way."""

from __future__ import annotations

from collections.abc import Sequence


class Ledger:
    """A sum of money that many processes may add to and look at.

    A ledger begins at 0. It is made by one process and handed to others as an argument of `Process` (of the
    default start method); all of them see and change the same sum. Two ledgers have nothing to do with each
    other.

    Every method takes effect as a whole, as if at one instant:

    - no deposit is lost, whoever else is depositing;
    - while `deposit_all` is going on, no other process sees a part of it, neither by `balance` nor by making
      a deposit in between. It carries out its amounts by `deposit`, which takes the lock on its own account:
      the lock has to be *re-entrant*.

    A method that raises gives back what it holds. Sums stay below 2**31. When a ledger is no longer used by
    anybody nothing of it is left behind.

    Graded: sums, and what others see, in many interleavings and in nasty ones; deadlock; use after an error;
    what is left behind.

    Example:
        >>> ledger = Ledger()
        >>> ledger.deposit(5)
        >>> ledger.deposit_all([10, 20])
        >>> ledger.balance()
        35
    """

    def __init__(self) -> None:
        """Open an empty ledger."""
        raise NotImplementedError

    def deposit(self, amount: int) -> None:
        """Add `amount` to the sum."""
        raise NotImplementedError

    def deposit_all(self, amounts: Sequence[int]) -> None:
        """Deposit each of `amounts`, in one piece: nobody else sees or does anything between two of them."""
        raise NotImplementedError

    def balance(self) -> int:
        """Return the sum as it is between two deposits, never in the middle of a `deposit_all`."""
        raise NotImplementedError
