"""Keep a high score and its holder together on one board."""

from __future__ import annotations

from collections.abc import Sequence


def high_score(scores: Sequence[Sequence[int]]) -> dict[str, int | None]:
    """Let one process per player report that player's scores to one board; return what it says in the end.

    `scores[p]` are the scores of player `p`, in order; there may be none. Each player's process goes through
    them and, where one beats the board, writes `best` (the score) and `holder` (the number `p`), two fields
    of one managed `Namespace`. All players are at it at the same time.

    - The two fields belong together, in every interleaving: `best` is the highest of all scores, and `holder`
      is a player who has it (any of them in a tie).
    - Without any score both are `None`. Scores may be negative.
    - The result is a plain `dict`: `{"best": …, "holder": …}`.
    - An error in a player's process is raised by the call, after cleaning up.

    On return, and when the call raises, the manager is shut down and every process has ended.

    Graded: the board, in many interleavings; that players overlap; a player that fails; what is left behind.

    Example:
        >>> high_score([[3, 8, 5], [7], []])
        {'best': 8, 'holder': 0}
    """
    raise NotImplementedError
