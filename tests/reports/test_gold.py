"""Pages held against gold files; `UPDATE_GOLD=1 pytest tests/reports/test_gold.py` renews them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from reports import Incident, write_report
from tests.reports.sample import small_class

GOLD = Path(__file__).parent / "gold"
PAGES = {
    "class.html": "index.html",
    "student.html": "students/alder.html",
    "exercise.html": "exercises/02_shared_memory-bank_deposit_race.html",
}


def content(page: str) -> str:
    """Return a page without styles, scripts and their digests, which change on their own."""
    bare = re.sub(r"<(script|style)>.*?</\1>", r"<\1></\1>", page, flags=re.DOTALL)
    return re.sub(r"<meta http-equiv=[^>]*>", "<meta http-equiv>", bare)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the small class."""
    out = tmp_path_factory.mktemp("gold")
    write_report(
        small_class(), out, "Sample class", [Incident("dogwood", "`dogwood.zip` is no zip archive.")]
    )
    return out


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was(name: str, report: Path) -> None:
    found = content((report / PAGES[name]).read_text("utf-8"))
    if os.environ.get("UPDATE_GOLD"):
        (GOLD / name).write_text(found, "utf-8")
    assert found == (GOLD / name).read_text("utf-8"), (
        "the page changed; if that is right, run with UPDATE_GOLD=1"
    )
