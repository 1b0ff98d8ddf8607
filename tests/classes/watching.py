"""A watcher that remembers what it was told, and how the tests grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.classes.model import Incident
from grader.classes.runner import ClassOptions
from grader.results.model import SubmissionResult
from grader.submissions import Handed
from tests.classes.fakes import KNOWN


class Remembering:
    """Remembers who was graded in this run, and how it ended."""

    def __init__(self) -> None:
        self.graded: list[str] = []
        self.incidents: list[str] = []
        self.unchanged: list[str] = []

    def found(self, handed: Handed, chosen: int) -> None:
        pass

    def opened(self, identity: str, notes: Sequence[str]) -> None:
        pass

    def settled(self, identity: str) -> None:
        self.unchanged.append(identity)

    def done(self, identity: str, outcome: SubmissionResult | Incident, seconds: float) -> None:  # noqa: ARG002
        (self.incidents if isinstance(outcome, Incident) else self.graded).append(identity)


def options(at_once: int = 2, **more: Any) -> ClassOptions:
    return ClassOptions(KNOWN, at_once, **more)
