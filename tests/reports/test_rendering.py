"""How pages are made: strict templates, data never as markup, nothing from elsewhere, readable colours."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest

import reports
from reports.language import text
from reports.rendering import Speaker, environment, render, static
from tests.reports.parsed import parse

HOME = Path(reports.__file__).parent


@dataclass(frozen=True)
class Poor:
    """A page that lacks what the template asks for."""

    title: str = "poor"
    crumbs: tuple[()] = ()


def speaker() -> Speaker:
    return Speaker(set())


@pytest.mark.parametrize("template", ["class.html", "student.html", "exercise.html"])
def test_a_template_that_names_what_is_not_there_fails(template: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        render(template, Poor())


def test_autoescape_is_on_for_every_template() -> None:
    assert environment().autoescape is True
    for path in (HOME / "templates").glob("*.html"):
        source = path.read_text("utf-8")
        assert "|safe" not in source.replace(" ", "")
        assert "autoescape" not in source


def test_a_value_is_never_markup_nor_code() -> None:
    said = speaker().say(text("wait_end", waiter="<b>`x`</b>", holder="'\"&"))
    assert "<b>" not in said
    elements = parse(str(said))
    assert [element.tag for element in elements] == ["span", "code", "code"]
    assert [element.words for element in elements[1:]] == ["<b>`x`</b>", "'\"&"]
    assert json.loads(elements[0].attributes["data-with"]) == {"waiter": "<b>`x`</b>", "holder": "'\"&"}


def test_words_in_a_drawing_are_plain() -> None:
    assert (
        speaker()
        .say(text("wait_end", waiter="a", holder="b"), "tspan")
        .endswith(">a waits for b to end.</tspan>")
    )


@pytest.mark.parametrize(
    ("message", "html"),
    [
        ("`a` < b", "<code>a</code> &lt; b"),
        ("one ` only", "one ` only"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("", ""),
    ],
)
def test_backticks_of_a_check_become_code(message: str, html: str) -> None:
    assert speaker().quote(message) == html


def test_the_catalogue_of_a_page_holds_what_it_says() -> None:
    one = speaker()
    one.word("students")
    assert one.catalogue()["zh"]["students"] == "学生"
    assert "exercises" not in one.catalogue()["zh"]


@pytest.mark.parametrize("name", ["page.css", "early.js", "page.js", "heat_map.js"])
def test_static_files_ask_for_nothing_and_cannot_end_their_element(name: str) -> None:
    source = str(static(name))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttp|</", source)
    assert "innerHTML" not in source
    assert "eval(" not in source


def test_the_policy_names_the_scripts_and_styles_that_are_there(tmp_path: Path) -> None:
    page = reports.write_report([], tmp_path).read_text("utf-8")
    policy = next(e.attributes["content"] for e in parse(page) if "http-equiv" in e.attributes)
    for element, body in re.findall(r"<(script|style)>(.*?)</\1>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy, element
    assert "unsafe" not in policy
    assert not re.search(r"\son\w+=|\sstyle=", re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL))


def luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("ink", "paper"), ("ink", "raised"), ("muted", "paper"), ("muted", "raised"), ("accent", "paper"),
        ("muted", "pass"), ("ink", "fail-1"), ("ink", "fail-2"), ("on-fail-3", "fail-3"),
    ],
)  # fmt: skip
def test_words_stand_out_from_their_ground(ink: str, paper: str, theme: int) -> None:
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", str(static("page.css")))
    colours = {name: pair[theme] for name, *pair in found}
    assert contrast(colours[ink], colours[paper]) >= 4.5
