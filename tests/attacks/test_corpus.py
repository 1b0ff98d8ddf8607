"""The attacks still bite, and what they achieve does not go unseen."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.attacks.announced import table
from grader.attacks.corpus import Attack, read_corpus
from grader.attacks.criteria import try_attack
from grader.attacks.ground import Ground, prepared
from grader.attacks.naive import is_forged
from grader.catalogue.exercise import ROOT
from grader.plugin import process
from grader.sandbox.ladder import RUNGS, strongest_rung, word_of

CORPUS = read_corpus()
WORDS = {word_of(rung) for rung in RUNGS}
BITING = [attack for attack in CORPUS if attack.forges_naive]
_SET_SUBREAPER = 36


def _attack(name: str) -> Attack:
    return read_corpus((name,))[0]


@pytest.fixture
def ground(tmp_path: Path) -> Iterator[Ground]:
    libc = ctypes.CDLL(None)
    libc.prctl(_SET_SUBREAPER, 1, 0, 0, 0)
    process.warm_up()
    with prepared(tmp_path) as ready:
        yield ready
    libc.prctl(_SET_SUBREAPER, 0, 0, 0, 0)


@pytest.mark.parametrize("attack", CORPUS, ids=lambda attack: attack.name)
def test_every_attack_says_what_it_is(attack: Attack) -> None:
    assert attack.title.endswith(".")
    assert attack.group
    assert {*attack.open_on, *attack.never_on, *attack.only_on} <= WORDS
    assert not {"L4", "L3"} & set(attack.open_on), "where there are namespaces, everything is held"


def test_the_readme_says_beforehand_what_is_open() -> None:
    lines = list(table(CORPUS, [word_of(rung) for rung in RUNGS]))
    assert "\n".join(lines) in (ROOT / "README.md").read_text(), "print it anew: `nox -s attacks -- --table`"


def test_the_corpus_bites() -> None:
    assert len(BITING) >= 12


@pytest.mark.parametrize("attack", BITING, ids=lambda attack: attack.name)
def test_a_grader_without_defence_is_forged(attack: Attack) -> None:
    assert is_forged(attack)


def test_the_honest_wrong_answer_forges_nobody() -> None:
    assert not is_forged(_attack("a00"))


@pytest.mark.parametrize("name", ["a01", "a06", "a12", "a18", "a34", "a53", "a55"])
def test_the_strongest_rung_holds(ground: Ground, name: str) -> None:
    rung = strongest_rung()
    outcome = try_attack(_attack(name), rung, ground, 0.0)
    assert outcome.is_announced
    assert word_of(rung) != "L4" or not outcome.breaks


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("a01", "changes files"),
        ("a12", "tells a secret"),
        ("a15", "tells a secret"),
        ("a18", "reaches the network"),
        ("a20", "leaves /dev/shm used"),
        ("a55", "harms a process of the grader's"),
        ("a93", "does what must not be possible"),
        ("a94", "does what must not be possible"),
        ("a95", "asks a service of the grader's user"),
        ("a96", "speaks in another submission's session"),
        ("a97", "changes files"),
        ("a98", "harms a process of the grader's"),
    ],
)
def test_what_no_rung_holds_is_seen(ground: Ground, name: str, seen: str) -> None:
    outcome = try_attack(_attack(name), RUNGS[-1], ground, 0.0)
    assert seen in outcome.breaks
    assert outcome.is_announced
