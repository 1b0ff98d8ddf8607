"""Strategies by name: existence is registration."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from grader.engine import strategies


def test_every_public_module_is_a_strategy_that_can_be_made() -> None:
    folder = Path(strategies.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert set(strategies.names()) == modules
    for name in strategies.names():
        assert strategies.create(name, Random(0)).name == name


def test_the_default_is_known() -> None:
    assert strategies.DEFAULT in strategies.names()


def test_an_unknown_name_is_one_sentence_with_the_known_ones() -> None:
    with pytest.raises(strategies.UnknownStrategy) as raised:
        strategies.create("magic", Random(0))
    message = str(raised.value)
    assert message.startswith("Unknown strategy `magic`; choose one of ")
    assert all(f"`{name}`" in message for name in strategies.names())
    assert message.count(".") == 1


@pytest.mark.parametrize("name", ["_sampler", "__init__", "", "pct.Pct"])
def test_what_is_no_strategy_has_no_name(name: str) -> None:
    with pytest.raises(strategies.UnknownStrategy):
        strategies.create(name, Random(0))
