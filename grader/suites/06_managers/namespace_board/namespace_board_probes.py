"""What runs next to the student's code for `namespace_board`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any, SupportsIndex

from grader.inside import observe, pauses, witness

_CALLER = "NAMESPACE_BOARD_CALLER"
_met: set[int] = set()
"""Processes that have looked at scores already."""


class Scores(list[int]):
    """Scores that call `look` when a process other than the caller looks at them."""

    look: Callable[[], None]

    def __iter__(self) -> Iterator[int]:
        if os.environ.get(_CALLER) != str(os.getpid()):
            type(self).look()
        return list.__iter__(self)

    def __getitem__(self, key: SupportsIndex | slice) -> Any:
        if os.environ.get(_CALLER) != str(os.getpid()):
            type(self).look()
        return list.__getitem__(self, key)


class SharedScores(Scores):
    """Scores that wait for a second player when a player looks at them for the first time."""

    @staticmethod
    def look() -> None:
        """Meet another player, once per process."""
        if os.getpid() not in _met:
            _met.add(os.getpid())
            witness.meet("scores", 2)


class BadScores(Scores):
    """Scores that no player can read."""

    @staticmethod
    def look() -> None:
        """Fail."""
        raise LookupError("these scores cannot be read")


class LateScores(Scores):
    """Scores that a player sees only when the suite lets it."""

    @staticmethod
    def look() -> None:
        """Wait, once per process."""
        if os.getpid() not in _met:
            _met.add(os.getpid())
            witness.hold("hold: late player")


class SlowScores(Scores):
    """Scores of a player whose steps are counted from the first look at them."""

    look = staticmethod(pauses.count_from_here)


def play(student: ModuleType, scores: Sequence[Sequence[int]]) -> Any:
    """Play once."""
    return student.high_score(scores)


def play_several(student: ModuleType, cases: Sequence[Sequence[Sequence[int]]]) -> Any:
    """Play several times in a row."""
    return [student.high_score(scores) for scores in cases]


def play_in_company(student: ModuleType, scores: Sequence[Sequence[int]]) -> Any:
    """Play with scores that wait for a second player."""
    os.environ[_CALLER] = str(os.getpid())
    return student.high_score([SharedScores(own) for own in scores])


def play_slowly(student: ModuleType, slow: int, late: int, point: int) -> Any:
    """Play where one player waits at a point of its way until the other one has been there."""
    os.environ[_CALLER] = str(os.getpid())
    pauses.hold_at(str(student.__file__), point)
    return student.high_score([SlowScores([slow]), LateScores([late])])


def play_with_bad_scores(student: ModuleType, scores: Sequence[Sequence[int]], bad: int) -> Any:
    """Play where the process of the player `bad` fails, if it looks at its scores."""
    os.environ[_CALLER] = str(os.getpid())
    return student.high_score([BadScores(own) if player == bad else own for player, own in enumerate(scores)])


def play_again_and_again(student: ModuleType, scores: Sequence[Sequence[int]]) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.high_score(scores))
