"""Whatever is hidden and gets into a handout is found before a file is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalogue.exercise import is_stub
from grader.errors import UserError
from grader.handout import make_handout
from tests.handout.small_kit import EXERCISE, make_kit

CHAPTER = f"exercises/{EXERCISE.chapter}"
SUITE = f"grader/suites/{EXERCISE.chapter}/{EXERCISE.name}"
PLACES = (
    f"{CHAPTER}/README.md",
    f"{CHAPTER}/{EXERCISE.name}.hints.md",
    f"{SUITE}/test_open_{EXERCISE.name}.py",
)


def a_line_of(path: Path) -> str:
    """Return the longest line of code in a file: one that nobody writes by chance."""
    code = path.read_text().partition('"""\n\n')[2]
    return max((line.strip() for line in code.splitlines() if not {'"', "#"} & set(line)), key=len)


@pytest.mark.parametrize("secret", ["reference", "suite", "probes", "specimen"])
@pytest.mark.parametrize("place", PLACES)
def test_one_hidden_line_in_a_text_or_an_open_check(tmp_path: Path, secret: str, place: str) -> None:
    kit = make_kit(tmp_path / "kit")
    source = {
        "reference": EXERCISE.reference,
        "suite": EXERCISE.suite / f"test_{EXERCISE.name}.py",
        "probes": EXERCISE.suite / f"{EXERCISE.name}_probes.py",
        "specimen": EXERCISE.suite / "specimens" / "race__merge_unguarded.py",
    }[secret]
    stolen = a_line_of(source)
    with (kit / place).open("a") as file:
        # Commented out it would run nowhere, and tell as much.
        file.write(f"\n#\n     # {stolen}\n" if place.endswith(".py") else f"\n     {stolen}\n")
    with pytest.raises(UserError, match="would give away what is hidden") as refused:
        make_handout(kit, tmp_path / "handout")
    assert f"`{place}:" in str(refused.value)
    assert stolen in str(refused.value)
    assert not (tmp_path / "handout").exists()


def test_the_grader_may_share_a_line_but_no_passage(tmp_path: Path) -> None:
    kit = make_kit(tmp_path / "kit")
    lines = (EXERCISE.suite / f"test_{EXERCISE.name}.py").read_text().splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("def test_"))
    passage = [line for line in lines[start : start + 8] if line.strip()]
    module = kit / "grader" / "plugin" / "helper.py"
    module.write_text(f"first = 1\n{max(passage, key=len)}\nlast = 2\n")
    make_handout(kit, tmp_path / "handout")
    module.write_text("\n\n".join(passage))
    with pytest.raises(UserError, match=r"grader/plugin/helper\.py"):
        make_handout(kit, tmp_path / "another")


def test_a_solved_stub_is_refused(tmp_path: Path) -> None:
    kit = make_kit(tmp_path / "kit")
    (kit / CHAPTER / f"{EXERCISE.name}.py").write_bytes(EXERCISE.reference.read_bytes())
    with pytest.raises(UserError, match=rf"`exercises/{EXERCISE.chapter}/{EXERCISE.name}\.py`; a stub only"):
        make_handout(kit, tmp_path / "handout")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def one():\n    '''Say.'''\n    raise NotImplementedError\n", True),
        ("class A:\n    def one(self):\n        raise NotImplementedError('later')\n", True),
        ("def one():\n    return 1\n", False),
        ("def one():\n    step()\n    raise NotImplementedError\n", False),
        ("def one():\n    raise ValueError\n", False),
        ("value = 1\n", False),
    ],
)
def test_what_a_stub_is(source: str, expected: bool) -> None:
    assert is_stub(source.encode()) is expected
