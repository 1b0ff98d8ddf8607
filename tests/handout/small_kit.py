"""A kit of one exercise, to make handouts from and to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

from grader.catalogue import load_catalogue

EXERCISE = load_catalogue().select(["manager_dict"])[0]
TOP = ("LICENSE", "noxfile.py", "pyproject.toml")


def make_kit(root: Path) -> Path:
    """Copy one exercise with all its parts, and a little of everything else, to `root`."""
    kit = EXERCISE.stub.parents[2]
    for path in (EXERCISE.stub, EXERCISE.hints, EXERCISE.chapter_text, EXERCISE.reference):
        place = root / path.relative_to(kit)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    shutil.copytree(EXERCISE.suite, root / EXERCISE.suite.relative_to(kit))
    for name in TOP:
        shutil.copyfile(kit / name, root / name)
    for folder in ("grader/plugin", "grader/commands", "grader/attacks", "reports/sample_class"):
        shutil.copytree(kit / folder, root / folder)
    return root
