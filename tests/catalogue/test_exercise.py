"""What counts as started, and which checks an exercise has when suites are laid over each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalogue import load_catalogue
from grader.catalogue.exercise import is_stub, is_untouched
from grader.catalogue.plan import plan_checks

STUB = b'def run(count):\n    """Run."""\n    raise NotImplementedError\n'
CHECK = (
    "import pytest\n\n\n@pytest.mark.points({points})\n"
    "def test_{name}(student):\n    '''the {name} check'''\n"
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (STUB, True),
        (b"# my remarks\n\n" + STUB.replace(b"Run.", b"I will run."), True),
        (STUB + b"\n\ndef helper():\n    raise NotImplementedError\n", True),
        (b"class Clock:\n    def run(self):\n        raise NotImplementedError('later')\n", True),
        (STUB.replace(b"raise NotImplementedError", b"return count"), False),
        (STUB.replace(b"raise", b"print(count)\n    raise"), False),
        (STUB.replace(b"NotImplementedError", b"ValueError"), False),
        (STUB + b"this is no Python\n", False),
        (b"value = 1\n", False),
        (b"\0", False),
    ],
)
def test_what_is_untouched(tmp_path: Path, source: bytes, expected: bool) -> None:
    stub = tmp_path / "stub.py"
    stub.write_bytes(STUB)
    assert is_untouched(stub, source) is expected
    assert is_stub(source) is expected
    # At home the student writes into the stub itself.
    stub.write_bytes(source)
    assert is_untouched(stub, source) is expected


def put(root: Path, file: str, points: int, name: str) -> None:
    folder = root / "01_first" / "alpha"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(CHECK.format(points=points, name=name))


def test_suites_laid_over_the_kits_own(tmp_path: Path) -> None:
    (tmp_path / "exercises" / "01_first").mkdir(parents=True)
    (tmp_path / "exercises" / "01_first" / "alpha.py").write_bytes(STUB)
    own, more = tmp_path / "grader" / "suites", tmp_path / "more"
    put(own, "test_open_alpha.py", 1, "changed_by_somebody")
    put(own, "test_another.py", 3, "only_here")
    put(more, "test_open_alpha.py", 1, "open")
    put(more, "test_alpha.py", 5, "hidden")
    (exercise,) = load_catalogue(tmp_path, more).exercises
    found = [(each.name, each.points, each.hidden) for each in plan_checks(exercise)]
    assert found == [("open", 1, False), ("hidden", 5, True), ("only_here", 3, True)]
    (alone,) = load_catalogue(tmp_path).exercises
    assert [each.name for each in plan_checks(alone)] == ["changed_by_somebody", "only_here"]
