"""Makes a class: right and wrong answers, stubs, torn archives, in every shape that students hand in."""

from __future__ import annotations

import io
import random
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from grader.catalogue import Exercise

Work = Mapping[str, bytes]
"""Path in the submission to content."""
BROKEN_SHARE = 0.04


def make_class(
    folder: Path, exercises: Sequence[Exercise], students: int, each: int, seed: int
) -> Counter[str]:
    """Write `students` submissions of up to `each` exercises to `folder`; return how many of which kind."""
    generator = random.Random(seed)
    folder.mkdir(parents=True)
    kinds: Counter[str] = Counter()
    for number in range(students):
        kinds.update(_hand_in(folder, f"student-{number:03}", exercises, each, generator))
    return kinds


def _hand_in(
    folder: Path, name: str, exercises: Sequence[Exercise], each: int, generator: random.Random
) -> Counter[str]:
    if generator.random() < BROKEN_SHARE:
        content = generator.choice((b"", b"PK\x03\x04", b"7z\xbc\xaf\x27\x1c" + b"0" * 60, b"no archive"))
        (folder / f"{name}.zip").write_bytes(content)
        return Counter(unreadable=1)
    chosen = generator.sample(exercises, min(each, len(exercises)))
    answers = {exercise: _answer(exercise, generator) for exercise in chosen}
    work = {exercise.relative.as_posix(): content for exercise, (_, content) in answers.items()}
    shape = generator.choice((_as_folder, _as_folder, _as_zip, _as_tar, _as_wrapped_zip))
    shape(folder, name, work)
    return Counter(kind for kind, _ in answers.values())


def _answer(exercise: Exercise, generator: random.Random) -> tuple[str, bytes]:
    """Return what kind of answer it is, and the file."""
    dice = generator.random()
    if dice < 0.05:
        return "untouched", exercise.stub.read_bytes()
    if dice < 0.1:
        return "no Python", exercise.stub.read_bytes() + b"\nthis is no Python\n"
    if dice < 0.3:
        return "reference", exercise.reference.read_bytes()
    specimen = generator.choice(sorted((exercise.suite / "specimens").glob("*.py")))
    return specimen.name.partition("__")[0], specimen.read_bytes()


def _as_folder(folder: Path, name: str, work: Work) -> None:
    for path, content in work.items():
        target = folder / name / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _as_zip(folder: Path, name: str, work: Work, wrapping: str = "") -> None:
    with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in work.items():
            archive.writestr(wrapping + path, content)


def _as_wrapped_zip(folder: Path, name: str, work: Work) -> None:
    _as_zip(folder, name, work, "my homework/exercises/")


def _as_tar(folder: Path, name: str, work: Work) -> None:
    with tarfile.open(folder / f"{name}.tar.gz", "w:gz") as archive:
        for path, content in work.items():
            member = tarfile.TarInfo(path)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))


SHAPES: tuple[Callable[[Path, str, Work], None], ...] = (_as_folder, _as_zip, _as_tar, _as_wrapped_zip)
