"""What an exploration found: the dataclasses that `explore` returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .execution import Execution


class ExplorationVerdict(StrEnum):
    """What an exploration found."""

    CLEAN = "clean"
    RACE = "race"
    DEADLOCK = "deadlock"
    CRASH = "crash"
    TIMEOUT = "timeout"
    INCONCLUSIVE = "inconclusive"
    """No fault found, but not everything was under control: proves nothing."""


@dataclass(frozen=True, slots=True)
class OutcomeGroup:
    """All executions that came to the same end."""

    observed: str
    count: int
    first: int
    """Index of the first of them, from 1."""
    failed: bool


@dataclass(frozen=True, slots=True)
class Exploration:
    """What exploring one program found."""

    program: str
    verdict: ExplorationVerdict
    message: str
    schedules: int
    first_bug: int | None
    """Index of the first failing execution, from 1."""
    complete: bool
    seconds: float
    steps: float
    """Mean number of steps of an execution."""
    failure: Execution | None = None
    """The first failing execution again, told and minimised: trace, crashes, wait-for edges."""
    replay: str = ""
    pattern: str = ""
    swap: str = ""
    """The adjacent pair of steps whose swap makes the program pass."""
    outcomes: tuple[OutcomeGroup, ...] = ()
    uncontrolled: tuple[str, ...] = ()
    untried: tuple[str, ...] = ()
    """What may happen in reality and was no choice here, sentence by sentence."""
    strategy: str = ""
    seed: int = 0

    @property
    def broken(self) -> bool:
        """Say whether a fault of the program was found."""
        return self.verdict not in (ExplorationVerdict.CLEAN, ExplorationVerdict.INCONCLUSIVE)
