"""What a submission says is shown on a terminal and in a CI log, and obeyed by neither."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from grader.console import View, line_of, visible
from grader.results.model import (
    Check,
    Environment,
    Evidence,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)

CODES = "\x1b[2J\x1b]0;owned\x07\r\x9b\u202e\0\n"
NASTY = f"{CODES}::error file=x::owned\n  ::set-output name=score::100\n##[error]x\n"
COMMAND = re.compile(r"^\s*(::[\w-]+.*::|##\w*\[)", re.MULTILINE)


@pytest.mark.parametrize("width", [10, 40, 80])
def test_nothing_that_is_printed_is_obeyed(width: int) -> None:
    check = Check("a", "a check", 0.0, 1.0, Verdict.CRASH, NASTY, NASTY * 3, Evidence(), 0.1)
    exercise = ExerciseResult("one", "01_first", Status.FAILED, 0.0, 1.0, 0.1, (check,))
    environment = Environment("3.11", "Linux", "fork", 2, "L4 bubblewrap", "quick")
    result = SubmissionResult("s", 0, "3.11", "2026", 0.1, 0.0, 1.0, (exercise,), environment)
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, emoji=False, force_terminal=False)
    View(console).summary(result)
    console.print(line_of(check))
    printed = out.getvalue()
    assert "owned" in printed
    assert all(each.isprintable() or each in "\n\t" for each in printed)
    assert not COMMAND.search(printed)


@pytest.mark.parametrize("text", ["numbers[::2]", "a::b", "std::vector", "## title", "http://[::1]:80"])
def test_what_is_no_command_is_left_alone(text: str) -> None:
    assert visible(text) == text
