"""What a student sees while a grading runs and when it is done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.console import Console
from rich.live import Live
from rich.text import Text

from grader.grading import Listener, Plan
from grader.progress import keep_token
from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict

_SIGNS = {Verdict.PASSED: ("✓", "green"), Verdict.SKIPPED: ("–", "dim"), Verdict.NOT_STARTED: ("○", "dim")}
_WORDS = {
    Verdict.WRONG_RESULT: "wrong result",
    Verdict.LOST_SIGNAL: "lost signal",
    Verdict.NOT_CONCURRENT: "not concurrent",
    Verdict.BAD_ARGUMENTS: "bad arguments",
    Verdict.NOT_STARTED: "not started",
    Verdict.ERROR: "grader's fault",
}
_DETAIL_LINES = 26
_LOG_COMMAND = re.compile(r"::(?=[\w-]+(?: [^:\n]*)?::)|##(?=\w*\[)")
"""How commands begin in the logs of GitHub and Azure."""
NEXT_STEP = {
    Verdict.RACE: "Which lines read and write what another process changes in between? Guard them together.",
    Verdict.DEADLOCK: "Look at who waits for what: every wait needs someone who is still able to end it.",
    Verdict.NOT_CONCURRENT: "Start everything first, wait afterwards.",
    Verdict.LEAK: "End what you start, close what you open, restore what you change, on every path.",
    Verdict.LOST_SIGNAL: "Between a test and the wait that follows it a signal can come; close that gap.",
    Verdict.TIMEOUT: "Look where each process was when it was stopped.",
    Verdict.CRASH: "Read the traceback from the bottom up.",
}


class View(Listener):
    """Prints one line per decided check, a status line at the bottom, and a summary."""

    def __init__(self, console: Console | None = None, submission: str = "") -> None:
        self._elsewhere = f" --submission {submission}" if submission else ""
        self.console = console or Console(highlight=False, emoji=False)
        self._live = Live(console=self.console, refresh_per_second=8, transient=True)
        self._busy: dict[str, str] = {}
        self._shown: dict[str, list[Check]] = {}
        self._sizes: dict[str, int] = {}

    def planned(self, plan: Plan) -> None:
        """Take note of what is to come."""
        self._sizes = {exercise.name: len(checks) for exercise, checks in plan.items()}
        self._live.start()

    def begins(self, exercise: str, check: str) -> None:
        """Show what runs now."""
        self._busy[exercise] = check.replace("_", " ")
        self._update()

    def decided(self, exercise: str, check: Check) -> None:
        """Print an exercise's lines as soon as all its checks are in, so that lines of two never mix."""
        checks = self._shown.setdefault(exercise, [])
        checks.append(check)
        if len(checks) == self._sizes.get(exercise):
            self._busy.pop(exercise, None)
            self._print_exercise(exercise, checks)
        self._update()

    def _update(self) -> None:
        names = "  ".join(f"{name}: {check}" for name, check in self._busy.items())
        self._live.update(Text(f"  … {names}", style="dim", no_wrap=True, overflow="ellipsis"))

    def _print_exercise(self, name: str, checks: Sequence[Check]) -> None:
        self.console.print(Text(name, style="bold"))
        for check in checks:
            self.console.print(line_of(check))

    def stop(self) -> None:
        """Take the status line away; whatever happened, the terminal is left as it was."""
        self._live.stop()

    def summary(self, result: SubmissionResult) -> None:
        """Print what is left to say: the first failure explained, the points, what is next."""
        for exercise in result.exercises:
            for check in exercise.checks:
                if check.verdict not in (Verdict.PASSED, Verdict.SKIPPED):
                    self._explain(exercise, check)
                    break
            else:
                continue
            break
        self._print_totals(result)

    def _explain(self, exercise: ExerciseResult, check: Check) -> None:
        self.console.print()
        self.console.print(Text(f"{exercise.name}: {check.title}", style="bold"))
        self.console.print(Text(visible(f"  {check.message}")))
        for line in _shortened(visible(check.detail).splitlines()):
            self.console.print(Text(f"    {line}", style="dim"))
        step = NEXT_STEP.get(check.verdict)
        if step:
            self.console.print(Text(f"  What to try: {step}"))
        if check.evidence.replay:
            name = keep_token(check.evidence.replay)
            self.console.print(Text(f"  See it again: nox -s replay -- {name}{self._elsewhere}", style="dim"))
        self.console.print(Text(f"  A hint: nox -s hint -- {exercise.name}", style="dim"))

    def _print_totals(self, result: SubmissionResult) -> None:
        counts = {status: sum(each.status is status for each in result.exercises) for status in Status}
        words = [f"{counts[Status.PASSED]} passed", f"{counts[Status.FAILED]} failed"]
        words.append(f"{counts[Status.NOT_STARTED]} not started")
        if counts[Status.ERROR]:
            words.append(f"{counts[Status.ERROR]} the grader could not judge")
        self.console.print()
        self.console.print(Text(f"{', '.join(words)} in {result.seconds:.1f} s", style="bold"))
        self.console.print(Text(f"{result.score:g} of {result.max_score:g} points"))
        if result.hidden_checks_not_run:
            count = result.hidden_checks_not_run
            checks = "1 hidden check was" if count == 1 else f"{count} hidden checks were"
            self.console.print(Text(f"{checks} not run: this is a handout, they run when you hand in."))
        self.console.print(Text(_next_words(result), style="dim"))


def _shortened(lines: Sequence[str]) -> list[str]:
    """The first line, which names the pattern, and the last ones, where it goes wrong."""
    if len(lines) <= _DETAIL_LINES:
        return list(lines)
    return [lines[0], f"… {len(lines) - _DETAIL_LINES} lines", *lines[2 - _DETAIL_LINES :]]


def line_of(check: Check) -> Text:
    """Return the one line of a check: sign, title, points, and the verdict where it is not `passed`."""
    sign, style = _SIGNS.get(check.verdict, ("✗", "red"))
    line = Text(f"  {sign} ", style=style)
    line.append(check.title, style="" if check.verdict is not Verdict.SKIPPED else "dim")
    line.append(f"  {check.score:g}/{check.max_score:g}", style="dim")
    if check.verdict is not Verdict.PASSED:
        word = _WORDS.get(check.verdict, check.verdict.value)
        line.append(f"  {word}: {visible(check.message)}", style=style)
    elif check.evidence.schedules > 1:
        what = "every interleaving covered" if check.evidence.complete else "runs"
        line.append(f"  {check.evidence.schedules} {what}", style="dim")
    return line


def _next_words(result: SubmissionResult) -> str:
    for exercise in result.exercises:
        if exercise.status in (Status.FAILED, Status.ERROR):
            return f"Next: mend {exercise.name}, then `nox -s grade -- {exercise.name}`."
    for exercise in result.exercises:
        if exercise.status is Status.NOT_STARTED:
            return f"Next: exercises/{exercise.chapter}/{exercise.name}.py."
    return "All done: every check of every exercise passed."


def visible(text: str) -> str:
    """Return student text with control characters shown, and CI log commands (`::error::`) spelled apart.

    A log takes them for commands at the start of a line, and lines are broken anywhere here.
    """
    shown = "".join(char if char.isprintable() or char in "\n\t" else f"\\x{ord(char):02x}" for char in text)
    return _LOG_COMMAND.sub(lambda match: " ".join(match[0]), shown)
