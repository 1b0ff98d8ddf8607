"""Text from outside: visible, bounded, unchanged where it is harmless."""

from __future__ import annotations

import pytest

from reports.text import block, line, number, seconds, visible


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("plain", "plain"),
        ("账户 é", "账户 é"),
        ("\x1b[2J", "␛[2J"),
        ("a\rb\0", "a␍b␀"),
        ("\x7f\x9b", "␡\\u009b"),
        ("abc\u202edcba", "abc\\u202edcba"),
        ("\u200bzero\ufeff", "\\u200bzero\\ufeff"),
        ("\u2028\udc80", "\\u2028\\udc80"),
        ("\U000e0041", "\\U000e0041"),
        ("a\u0301\u0301\u0301\u0301\u0301\u0301", "a\u0301\u0301\u0301"),
    ],
)
def test_invisible_characters_become_symbols(given: str, shown: str) -> None:
    assert visible(given) == shown


def test_a_line_is_bounded_and_says_so() -> None:
    assert line("x" * 10, limit=10) == "x" * 10
    assert line("x" * 11, limit=10) == "x" * 9 + "…"
    assert len(line("\u202e" * 500)) == 300


def test_a_line_has_no_line_ends() -> None:
    assert line("one\ntwo\tthree") == "one␊two␉three"


def test_a_block_keeps_lines_and_counts_what_it_leaves_out() -> None:
    assert block("one\r\ntwo\tthree").text == "one\ntwo\tthree"
    assert block("x" * 30, limit=20).left_out == 10
    assert len(block("x" * 10_000).text) == 2_000


@pytest.mark.parametrize(
    ("value", "shown"), [(6.0, "6"), (31.5, "31.5"), (1 / 3, "0.33"), (0.0, "0"), (float("nan"), "?")]
)
def test_numbers_have_no_needless_decimals(value: float, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(("value", "shown"), [(0.042, "0.04 s"), (1.24, "1.2 s"), (75.2, "75 s")])
def test_seconds_have_a_unit(value: float, shown: str) -> None:
    assert seconds(value) == shown
