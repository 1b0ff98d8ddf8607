"""The message catalogue: whole, in both languages, and nothing in it that no page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reports
from grader.results.model import Verdict
from reports.language import MESSAGES, Text, form_of, text
from reports.marks import SIGNS, is_broken, mark_of
from tests.reports.sample import simple

HOME = Path(reports.__file__).parent
PLACES = re.compile(r"\{(\w+)\}")
MADE_KEYS = re.compile(r"^(verdict|means|try|theme)_")
"""Keys that are put together from a verdict, or said by a script."""


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_have_the_same_places_and_code(key: str) -> None:
    message = MESSAGES[key]
    places = set(PLACES.findall(message.english))
    assert set(PLACES.findall(message.chinese)) == places
    assert set(PLACES.findall(message.one)) <= places
    for form in (message.english, message.chinese, message.one):
        assert form.count("`") % 2 == 0


@pytest.mark.parametrize("key", MESSAGES)
def test_chinese_is_chinese_and_english_is_not(key: str) -> None:
    message = MESSAGES[key]
    assert not re.search(r"[\u4e00-\u9fff]", message.english)
    has_words = re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}", "", message.english))
    assert bool(re.search(r"[\u4e00-\u9fff]", message.chinese)) == bool(has_words)


def test_every_message_is_said_somewhere() -> None:
    sources = [
        *HOME.glob("*.py"),
        *HOME.glob("pages/*.py"),
        *HOME.glob("f*/*.py"),
        *HOME.glob("templates/*.html"),
    ]
    sources += HOME.glob("static/*.js")
    said = "\n".join(path.read_text("utf-8") for path in sources)
    assert [key for key in MESSAGES if f'"{key}"' not in said and not MADE_KEYS.match(key)] == []


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_word_and_a_sign_of_its_own(verdict: Verdict) -> None:
    assert mark_of(verdict).word in MESSAGES
    assert list(SIGNS.values()).count(SIGNS[verdict]) == 1


@pytest.mark.parametrize("verdict", [one for one in Verdict if is_broken(simple(one, ""))])
def test_every_fault_is_explained(verdict: Verdict) -> None:
    assert f"means_{verdict.value}" in MESSAGES
    assert f"try_{verdict.value}" in MESSAGES


def test_one_has_a_form_of_its_own() -> None:
    assert form_of(text("students_hit", count=1)) == "1 student"
    assert form_of(text("students_hit", count=2)) == "{count} students"


def test_an_unknown_key_or_a_missing_place_is_refused() -> None:
    with pytest.raises(KeyError):
        text("no such key")
    with pytest.raises(KeyError):
        text("score_of", score=1)


def test_values_keep_their_order_so_that_pages_are_the_same_each_time() -> None:
    assert text("score_of", score=1, max=2) == Text("score_of", (("score", "1"), ("max", "2")))
