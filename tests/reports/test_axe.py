"""The accessibility rules of axe, run on every kind of page, in light and dark and in both languages."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator
from pathlib import Path

import pytest

from reports import Incident, write_report
from tests.reports.browser import Browser, browser, find_chromium
from tests.reports.sample import big_class, small_class

CHROMIUM = find_chromium()
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed on this machine")

PAGES = (
    "index.html",
    "students/alder.html",
    "students/cedar.html",
    "exercises/03_locks_and_friends-transfer.html",
)
# What axe says of a violation, short enough to read in a failed test.
RUN = """
axe.run(document, {resultTypes: ["violations"]}).then((found) => found.violations.map((one) =>
    `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`))
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests of this file."""
    assert CHROMIUM is not None
    with browser(CHROMIUM, tmp_path_factory.mktemp("profile")) as opened:
        opened.size(1200, 900)
        yield opened


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class report with every kind of evidence, and an unreadable submission."""
    out = tmp_path_factory.mktemp("report")
    write_report(
        [*small_class(), *big_class(12, 8)], out, "A class", [Incident("dogwood", "It is no zip archive.")]
    )
    return out


def violations(page: Browser, address: str) -> list[str]:
    """Return what axe finds on the page at an address."""
    page.open(address)
    axe = importlib.resources.files("axe_core_python").joinpath("axe.min.js")
    page.run(axe.read_text(encoding="utf-8") + ";0")
    found: list[str] = page.run(RUN)
    return found


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("query", ["lang=en&theme=light", "lang=zh&theme=dark"])
def test_no_rule_is_broken(page: Browser, report: Path, name: str, query: str) -> None:
    assert violations(page, f"{(report / name).as_uri()}?{query}") == []


def test_a_broken_rule_would_be_seen(page: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        '<body><img src="data:,"><p style="color:#ccc">pale words that are hard to read</p>'
    )
    found = " ".join(violations(page, (tmp_path / "bad.html").as_uri()))
    assert "image-alt" in found
    assert "color-contrast" in found
