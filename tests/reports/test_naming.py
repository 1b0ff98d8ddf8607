"""File names and anchors: safe, and one for each."""

from __future__ import annotations

import re

import pytest

from reports.naming import slug, unique_slugs


@pytest.mark.parametrize("name", ["alder", "02_shared_memory-transfer", "a-1"])
def test_a_harmless_name_stays(name: str) -> None:
    assert slug(name) == name


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "", "ALDER", "con:", "小明", "a" * 500, "x\0y", "a\udc80"]
)
def test_any_other_name_becomes_safe(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9_-]{1,80}", slug(name))


def test_names_that_differ_keep_different_slugs() -> None:
    names = ["Alder", "alder", "ALDER", "小明", "小红", "a/b", "a b", "a" * 200, "a" * 201]
    assert len(set(map(slug, names))) == len(names)


def test_the_same_name_twice_gets_a_number() -> None:
    assert unique_slugs(["oak", "elm", "oak", "oak-2", "oak"]) == ("oak", "elm", "oak-2", "oak-2-2", "oak-3")
