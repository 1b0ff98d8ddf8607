"""Student text is data: whatever it holds, the pages have the same elements as with harmless text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from grader.results.model import (
    Check,
    Environment,
    Evidence,
    ExerciseResult,
    Status,
    SubmissionResult,
    Verdict,
)
from reports import Incident, write_report
from tests.reports.parsed import parse_file

ATTACKS = [
    "<script>window.stolen = 1</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title></style><b>bold</b>",
    "' onmouseover='alert(1)",
    "<!-- --><!--",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &#60;",
    "javascript:alert(1)",
    "</td></tr></table><h1>100 %</h1>",
    "\u202e\x1b[2J\0<b>",
]


def harmless(attack: str) -> str:
    """Return text of the same length and the same words that no parser could mistake for markup."""
    return re.sub(r"[<>\"'&{}%=/]", "-", attack)


def everywhere(text: str) -> list[SubmissionResult]:
    """Return results that have `text` in every field that can hold text."""
    extra = {
        "waits_for": [[text, f"a {text}", "two", text, text], ["two", "b", text]],
        "outcomes": {text: 3, "fine": 2},
        "expected": text,
        "events": [[0.1, text, f"enter {text}"], [0.2, text, f"leave {text}"]],
        "pattern": text,
        "swap": text,
        "lines": [text] * 4,
    }
    trace = (
        (text, f"read {text}", text, text),
        ("two", "read", text, text),
        ("two", "write", text, text),
        (text, "write", text, text),
    )
    evidence = Evidence(3, 1, False, trace, text, extra)
    checks = tuple(
        Check(f"{verdict}{text}", text, 0, 1, verdict, text, text, evidence)
        for verdict in Verdict
        if verdict is not Verdict.ERROR
    )
    lost = (Check(text, text, 0, 1, Verdict.ERROR, text, text, evidence),)
    exercises = (
        ExerciseResult(text, text, Status.FAILED, 0, 9, 1, checks),
        ExerciseResult("incident", text, Status.ERROR, 0, 9, 1, lost),
        ExerciseResult("waiting", text, Status.NOT_STARTED, 0, 9, 1, ()),
    )
    environment = Environment(text, text, text, 2, text, text)
    one = SubmissionResult(text, 7, text, text, 1, 0, 9, exercises, environment)
    return [one, replace(one, submission=f"2 {text}")]


def shape(out: Path) -> Counter[tuple[str, ...]]:
    """Count the elements of all pages by name, place in the tree and attributes."""
    return Counter(
        (*(parent.tag for parent in element.parents), element.tag, *sorted(element.attributes))
        for path in out.rglob("*.html")
        for element in parse_file(path)
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_adds_no_element_and_no_attribute(attack: str, tmp_path: Path) -> None:
    for name, text in (("hostile", attack), ("harmless", harmless(attack))):
        write_report(everywhere(text), tmp_path / name, text, [Incident(text, text)])
        write_report(everywhere(text)[:1], tmp_path / name / "single", text)
    assert shape(tmp_path / "hostile") == shape(tmp_path / "harmless")


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_invisible_character_reaches_a_page(attack: str, tmp_path: Path) -> None:
    write_report(everywhere(attack), tmp_path, attack)
    for path in tmp_path.rglob("*"):
        source = path.read_text("utf-8") if path.is_file() else ""
        assert not re.search(
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", source
        )


def test_links_lead_only_to_pages_of_the_report(tmp_path: Path) -> None:
    for attack in ("javascript:alert(1)", "//example.org/", "..\\..\\x", "http://example.org"):
        write_report(everywhere(attack), tmp_path / "out", attack)
        for path in (tmp_path / "out").rglob("*.html"):
            for element in parse_file(path):
                href = element.attributes.get("href", "#top")
                assert re.fullmatch(
                    r"data:,|(\.\./)?((students|exercises)/)?([a-z0-9_-]+\.html)?(#[a-z0-9_-]+)?", href
                )


def test_a_lone_surrogate_does_not_stop_the_report(tmp_path: Path) -> None:
    write_report(everywhere("a\udc80b"), tmp_path, "a\udc80b")
    assert "a\\udc80b" in (tmp_path / "index.html").read_text("utf-8")


def test_a_replay_token_with_odd_characters_is_quoted_for_the_shell(tmp_path: Path) -> None:
    write_report(everywhere("x; rm -rf ~")[:1], tmp_path)
    assert "nox -s replay -- &#39;x; rm -rf ~&#39;" in (tmp_path / "index.html").read_text("utf-8")
