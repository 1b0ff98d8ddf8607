"""Pages for keyboard and screen reader: landmarks, headings in order, names for all that can be used."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reports import write_report
from tests.reports.parsed import Element, parse_file
from tests.reports.sample import big_class, small_class


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Element]]:
    """All pages of a small class."""
    out = tmp_path_factory.mktemp("pages")
    write_report([*small_class(), *big_class(4, 6)], out, "A class")
    return {str(path.relative_to(out)): parse_file(path) for path in out.rglob("*.html")}


def test_every_page_has_a_language_a_title_and_one_main_part(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        tags = [element.tag for element in elements]
        assert elements[0].attributes["lang"] == "en", name
        assert next(element.words for element in elements if element.tag == "title").strip(), name
        for landmark in ("main", "nav", "h1"):
            assert tags.count(landmark) == 1, (name, landmark)


def test_headings_go_down_one_step_at_a_time(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        levels = [int(e.tag[1]) for e in elements if e.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_every_control_has_a_name(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        labelled = {element.attributes.get("for") for element in elements if element.tag == "label"}
        for element in elements:
            if element.tag in {"a", "button", "summary"}:
                assert element.words.strip(), (name, element.attributes)
            if element.tag in {"input", "select"}:
                assert element.attributes["id"] in labelled, name


def test_every_reference_by_id_has_its_target(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        known = {element.attributes.get("id") for element in elements}
        for element in elements:
            for attribute in ("aria-labelledby", "aria-describedby", "for"):
                if attribute in element.attributes:
                    assert element.attributes[attribute] in known, (name, element.attributes)


def test_header_cells_say_what_they_head(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        for element in elements:
            if element.tag == "th":
                assert element.attributes.get("scope") in {"col", "row", "colgroup"}, (name, element.words)


def test_drawings_say_what_they_show_or_are_hidden(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        for element in elements:
            if element.tag == "svg" and "aria-hidden" not in element.attributes:
                assert element.attributes["role"] == "img", name
                assert element.children[0].tag == "title", name
                assert element.children[0].words.strip(), name


def test_verdicts_are_said_in_words_beside_their_signs(pages: dict[str, list[Element]]) -> None:
    for name, elements in pages.items():
        for element in elements:
            if element.attributes.get("class", "").startswith("verdict "):
                sign = element.children[0]
                assert sign.attributes["aria-hidden"] == "true", name
                assert element.words.replace(sign.words, "").strip(), name
