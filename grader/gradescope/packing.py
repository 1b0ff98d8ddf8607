"""Writes the zip: the scripts at its root, executable, then the kit without what nobody needs there."""

from __future__ import annotations

import shlex
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue import load_catalogue
from grader.errors import UserError
from grader.handout.choice import code_of_kit, texts_of

HERE = Path(__file__).parent
SCRIPTS = ("setup.sh", "run_autograder")
_SAME_TIME = (2026, 1, 1, 0, 0, 0)
"""Of every member: the same kit makes the same zip, byte for byte."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A zip that was written."""

    path: Path
    exercises: int
    max_points_by: str
    """Whose points: the suites', or a policy's."""


def pack(root: Path, path: Path, options: Sequence[str], policy: Path | None = None) -> Packed:
    """Write the autograder zip of the kit in `root` to `path`.

    Args:
        root: the kit.
        path: the zip to write.
        options: what follows `grade` for every submission: names of exercises, `--effort`, `--seed`.
        policy: a policy that gives points and weights; lateness is Gradescope's own business.

    Raises:
        UserError: it cannot be written.
    """
    catalogue = load_catalogue(root)
    chosen = catalogue.select([word for word in options if not word.startswith("-") and "=" not in word])
    suites = {
        file.relative_to(root): file
        for each in catalogue.exercises
        for file in sorted(each.suite.glob("*.py"))
    }
    texts = {
        "requirements.txt": _requirements(root),
        "grade.options": _options_line(options),
        **({"policy.toml": policy.read_text(encoding="utf-8")} if policy is not None else {}),
        **{name: (HERE / name).read_text(encoding="utf-8") for name in SCRIPTS},
    }
    try:
        _write(path, texts, {**code_of_kit(root), **texts_of(root, catalogue), **suites})
    except OSError as error:
        raise UserError(f"`{path}` cannot be written ({error.strerror}).") from error
    return Packed(path, len(chosen), "the policy" if policy is not None else "the suites")


def _requirements(root: Path) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return "".join(f"{line}\n" for line in project["dependencies"])


def _options_line(options: Sequence[str]) -> str:
    for word in options:
        # The script splits the line at blanks, without a shell's quotes.
        if shlex.quote(word) != word:
            raise UserError(f"`{word}` cannot be an option of an autograder: it holds a special character.")
    return " ".join(options) + "\n"


def _write(path: Path, texts: Mapping[str, str], files: Mapping[Path, Path]) -> None:
    part = path.with_name(path.name + ".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(texts.items()):
            _add(archive, name, text.encode(), executable=name in SCRIPTS)
        for place, file in sorted(files.items()):
            _add(archive, place.as_posix(), file.read_bytes())
    part.replace(path)


def _add(archive: zipfile.ZipFile, name: str, content: bytes, *, executable: bool = False) -> None:
    member = zipfile.ZipInfo(name, _SAME_TIME)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = (0o100755 if executable else 0o100644) << 16
    archive.writestr(member, content)
