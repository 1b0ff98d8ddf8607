"""A manager of your own that keeps a tally for many processes."""

from __future__ import annotations

from multiprocessing.managers import BaseManager
from typing import Any


class TallyManager(BaseManager):
    """A manager whose server keeps tallies: how often was each name added?

    Its type `Tally` is registered (`TallyManager.register`), so that `manager.Tally()` makes a tally in the
    server and gives you its proxy. The proxy has three public methods and **no others**; what the tally keeps
    inside cannot be reached from outside:

    - `add(name: str) -> None` counts one more of `name`;
    - `total() -> int` is how many were added, of all names;
    - `top() -> str` is the name that was added most often. In a tie any of them; before the first `add`
      whatever you like, an error included.

    The proxy can be handed to any number of processes, and they all count in the one tally
    in the server. The server has a thread for every process that is connected: two at once are both served,
    and **no count is lost**, however their calls come together.

    `with TallyManager() as manager:` starts the server and shuts it down; nothing is left.

    Graded: counts from one process and from several, in many interleavings; two processes connected at once;
    what else the proxy can do; what is left behind.

    Example:
        >>> with TallyManager() as manager:
        ...     tally = manager.Tally()
        ...     for name in ("ada", "grace", "ada"):
        ...         tally.add(name)
        ...     print(tally.top(), tally.total())
        ada 3
    """

    def Tally(self) -> Any:
        """Make a tally in the server; `register` puts a method of this name here, so take this one away."""
        raise NotImplementedError
