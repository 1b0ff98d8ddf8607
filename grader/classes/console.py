"""What an instructor sees while a class is graded: one line per submission, progress, time left."""

from __future__ import annotations

import time
from collections.abc import Sequence
from types import TracebackType

from rich.cells import cell_len
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from grader.classes.model import Incident, IncidentKind, Summary
from grader.results.model import Status, SubmissionResult
from grader.submissions import Handed
from grader.submissions.naming import printable

_WORDS = {
    IncidentKind.UNREADABLE: "unreadable",
    IncidentKind.STUMBLED: "grader stumbled",
    IncidentKind.HUNG: "grader hung",
}


class ClassView:
    """Prints how a class run goes; a context manager, so that the progress bar is always taken down."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False, emoji=False, markup=False)
        self._progress = Progress(
            TextColumn("grading"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("left:"),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=self.console,
            transient=True,
        )
        self._task = self._progress.add_task("grading", total=None, visible=False)
        self._width = 8
        self._notes: list[str] = []
        self._started = time.monotonic()

    def __enter__(self) -> ClassView:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def found(self, handed: Handed, chosen: int) -> None:
        """Say how many there are, and what was passed over; begin to count."""
        self._progress.update(self._task, total=chosen, completed=0, visible=True)
        self._width = max((cell_len(each.identity) for each in handed.submissions), default=8)
        self._print(f"{_count(len(handed.submissions), 'submission')} found.")
        for note in handed.notes:
            self._print(note, "dim")

    def opened(self, identity: str, notes: Sequence[str]) -> None:
        """Say what of a submission does not count."""
        for note in notes:
            self._print(f"{identity}: {note}", "dim")

    def settled(self, identity: str) -> None:  # noqa: ARG002 - the summary counts them
        """Count one that needs no grading."""
        self._progress.advance(self._task)

    def done(self, identity: str, outcome: SubmissionResult | Incident, seconds: float) -> None:
        """Print the submission's line."""
        self._progress.advance(self._task)
        shown = printable(identity, 40)
        name = shown + " " * (min(self._width, 40) - cell_len(shown))
        if isinstance(outcome, Incident):
            line = Text(f"! {name}  {_WORDS[outcome.kind]}: {printable(outcome.sentence, 400)}", "yellow")
        else:
            line = Text(f"  {name}  {_score(outcome)}  {_exercises(outcome)}  {seconds:.1f} s")
        self.console.print(line, soft_wrap=True)

    def summary(self, summary: Summary) -> None:
        """Print how the run ended and what to do next."""
        seconds = time.monotonic() - self._started
        parts = [f"{summary.graded} graded", f"{summary.reused} unchanged"]
        if summary.unreadable:
            parts.append(f"{summary.unreadable} unreadable")
        if summary.stumbled:
            parts.append(f"{summary.stumbled} that the grader stumbled over")
        self._print(
            f"{_count(summary.submissions, 'submission')}: {', '.join(parts)}; {seconds:.0f} s.", "bold"
        )
        if summary.unreadable:
            self._print("Ask who handed in what is unreadable to hand it in again.")
        if summary.stumbled:
            self._print(
                "Scores of those the grader stumbled over are as they were; run it again to retry them."
            )
        self._print("Next: `nox -s report` for the pages, `nox -s export -- FORMAT` for the course site.")

    def _print(self, sentence: str, style: str = "") -> None:
        self.console.print(Text(printable(sentence, 1000), style), soft_wrap=True)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _score(result: SubmissionResult) -> str:
    return f"{result.score:6.1f} of {result.max_score:.0f}"


def _exercises(result: SubmissionResult) -> str:
    statuses = [each.status for each in result.exercises]
    words = (
        (Status.PASSED, "passed"),
        (Status.FAILED, "failed"),
        (Status.NOT_STARTED, "not started"),
        (Status.ERROR, "not judged"),
    )
    return ", ".join(f"{statuses.count(status)} {word}" for status, word in words if status in statuses)
