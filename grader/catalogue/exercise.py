"""Finds the exercises under a root folder and says where the parts of each are."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.errors import UserError

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds `exercises/`, `solutions/` and `grader/`."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise and where its parts lie; only the stub is sure to exist."""

    name: str
    chapter: str
    stub: Path
    suites: Path
    """The root of the kit's own suites: `grader/suites`."""
    more_suites: Path | None = None
    """The root of suites that are laid over the kit's own: the folder given with `--suites`."""

    @property
    def suite(self) -> Path:
        """The folder of the kit's own suite: `test_*.py`, `<name>_probes.py`, `specimens/`."""
        return self.suites / self.chapter / self.name

    @property
    def suite_folders(self) -> tuple[Path, ...]:
        """The folders with checks of this exercise; of two files with one name the later folder's counts."""
        roots = (self.suites, self.more_suites) if self.more_suites is not None else (self.suites,)
        return tuple(root / self.chapter / self.name for root in roots)

    def suite_files(self) -> tuple[Path, ...]:
        """Return the test files, those with open checks first."""
        files = {
            file.name: file for folder in self.suite_folders for file in sorted(folder.glob("test_*.py"))
        }
        return tuple(sorted(files.values(), key=lambda file: (not is_open(file), file.name)))

    @property
    def hints(self) -> Path:
        """The hints, one `## ` section each, mildest first."""
        return self.stub.with_suffix(".hints.md")

    @property
    def chapter_text(self) -> Path:
        """The text of the chapter, with one `## name` section per exercise."""
        return self.stub.parent / "README.md"

    @property
    def reference(self) -> Path:
        """The reference answer, the same relative path below `solutions/`."""
        return self.stub.parents[2] / "solutions" / self.chapter / self.stub.name

    @property
    def relative(self) -> Path:
        """Where the file lies in a submission: `<chapter>/<name>.py`."""
        return Path(self.chapter) / self.stub.name


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All exercises, in the order in which the chapter texts teach them."""

    exercises: tuple[Exercise, ...]

    def select(self, names: Sequence[str]) -> tuple[Exercise, ...]:
        """Return the exercises that `names` name (an exercise, or a whole chapter); all when empty.

        Raises:
            UserError: a name is neither; the message offers the nearest one.
        """
        if not names:
            return self.exercises
        chosen: list[Exercise] = []
        for name in names:
            word = name.removesuffix(".py").strip("/").rpartition("/")[2]
            found = [each for each in self.exercises if word in (each.name, each.chapter)]
            if not found:
                raise UserError(self._unknown(name))
            chosen.extend(each for each in found if each not in chosen)
        return tuple(each for each in self.exercises if each in chosen)

    def _unknown(self, name: str) -> str:
        words = [each.name for each in self.exercises] + sorted({each.chapter for each in self.exercises})
        near = difflib.get_close_matches(name, words, n=1)
        advice = f"did you mean `{near[0]}`" if near else "`nox -s list` shows them"
        return (
            f"There is no exercise or chapter `{name}`; {advice}?"
            if near
            else (f"There is no exercise or chapter `{name}`; {advice}.")
        )


def is_open(file: Path) -> bool:
    """Say whether a suite's file is part of the handout: `test_open_<name>.py`, `open_<name>_probes.py`."""
    return file.name in (f"test_open_{file.parent.name}.py", f"open_{file.parent.name}_probes.py")


def load_catalogue(root: Path = ROOT, suites: Path | None = None) -> Catalogue:
    """Return the exercises under `root/exercises`, with the suites in `suites` laid over the kit's own.

    Raises:
        UserError: there is no such folder, or it holds no stub.
    """
    folder = root / "exercises"
    own = root / "grader" / "suites"
    stubs = sorted(path for path in folder.glob("[0-9][0-9]_*/*.py") if not path.name.startswith("_"))
    if not stubs:
        raise UserError(f"`{folder}` holds no exercise; run the command in the kit's own folder.")
    found = [Exercise(stub.stem, stub.parent.name, stub, own, suites) for stub in stubs]
    taught = {text: _sections(text) for text in {each.chapter_text for each in found}}

    def place(each: Exercise) -> tuple[str, int, str]:
        sections = taught[each.chapter_text]
        position = sections.index(each.name) if each.name in sections else len(sections)
        return each.chapter, position, each.name

    return Catalogue(tuple(sorted(found, key=place)))


def _sections(text: Path) -> list[str]:
    """Return the titles of a chapter text's sections; an exercise's is its name."""
    lines = text.read_text(encoding="utf-8").splitlines() if text.is_file() else []
    return [line.removeprefix("## ").strip("` ") for line in lines if line.startswith("## ")]


def is_untouched(stub: Path, source: bytes) -> bool:
    """Say whether `source` is still the stub, whatever was done to comments, docstrings and white space.

    A file in which every function still only raises `NotImplementedError` is untouched as well. At home the
    stub *is* the student's file: once it is written in, there is nothing to compare with.
    """
    if is_stub(source):
        return True
    original = stub.read_bytes()
    if not is_stub(original):
        return False
    try:
        return ast.dump(_without_docstrings(ast.parse(source))) == ast.dump(
            _without_docstrings(ast.parse(original))
        )
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def is_stub(source: bytes) -> bool:
    """Say whether every function in `source` does nothing but raise `NotImplementedError`."""
    try:
        functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return bool(functions) and all(_is_unwritten(node.body) for node in functions)


def _is_unwritten(body: Sequence[ast.stmt]) -> bool:
    *said, last = body
    if not all(isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) for each in said):
        return False
    return isinstance(last, ast.Raise) and "NotImplementedError" in ast.dump(last)


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                node.body = node.body[1:]
    return tree
