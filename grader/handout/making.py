"""Writes a handout: chooses, scans, and only then puts the files in place."""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.catalogue import Catalogue, load_catalogue
from grader.catalogue.exercise import is_stub
from grader.catalogue.handout import NAME, Manifest, fingerprint_of, read_manifest
from grader.catalogue.plan import plan_checks
from grader.classes.kit import kit_fingerprint
from grader.errors import UserError
from grader.handout.choice import files_of_handout
from grader.handout.generated import write_open_check
from grader.handout.scan import find_leaks

MOST_LEAKS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Handout:
    """A handout that was made."""

    folder: Path
    manifest: Manifest
    open_checks: int
    without_open_checks: tuple[str, ...]
    """Exercises with no open check of their own; they get one that only looks whether the file loads."""


def make_handout(root: Path, folder: Path) -> Handout:
    """Write what students get of the kit in `root` into `folder`, which is new, empty or an older handout.

    Of an older handout the files that no longer belong to it are removed; others (`.git`) stay.

    Raises:
        UserError: `folder` holds something else, a stub is solved, or the scan found something hidden.
    """
    catalogue = load_catalogue(root)
    before = _files_before(root, folder)
    _refuse_solved_stubs(catalogue)
    plan = {each: plan_checks(each) for each in catalogue.exercises}
    hidden = {each.name: sum(check.hidden for check in checks) for each, checks in plan.items()}
    unseen = [each for each, checks in plan.items() if len(checks) == hidden[each.name]]
    with tempfile.TemporaryDirectory(prefix="handout-") as generated:
        files = files_of_handout(root, catalogue)
        for each in unseen:
            files |= write_open_check(each, Path(generated))
        _refuse_leaks(files, root, catalogue)
        manifest = Manifest(_version(root), kit_fingerprint(root), _fingerprints(files), hidden)
        _put_in_place(files, folder, manifest)
    for path in before - set(files):
        (folder / path).unlink(missing_ok=True)
    open_checks = sum(map(len, plan.values())) - sum(hidden.values())
    return Handout(folder, manifest, open_checks, tuple(each.name for each in unseen))


def _files_before(root: Path, folder: Path) -> set[Path]:
    if root == folder.resolve() or root in folder.resolve().parents:
        raise UserError(f"`{folder}` lies in the kit itself; name a folder outside of it.")
    manifest = read_manifest(folder) if folder.is_dir() else None
    if manifest is not None:
        return {Path(name) for name in manifest.files}
    if folder.exists() and (not folder.is_dir() or any(path.name != ".git" for path in folder.iterdir())):
        raise UserError(f"`{folder}` is not empty and no handout; name a new folder, or an older handout.")
    return set()


def _refuse_solved_stubs(catalogue: Catalogue) -> None:
    solved = [each.relative for each in catalogue.exercises if not is_stub(each.stub.read_bytes())]
    if solved:
        names = ", ".join(f"`exercises/{path}`" for path in solved)
        raise UserError(f"Not a stub, so no handout was made: {names}; a stub only raises.")


def _refuse_leaks(files: Mapping[Path, Path], root: Path, catalogue: Catalogue) -> None:
    leaks = find_leaks(files, root, catalogue)
    if leaks:
        shown = "\n".join(f"- {leak}" for leak in leaks[:MOST_LEAKS_SHOWN])
        more = f"\n- and {len(leaks) - MOST_LEAKS_SHOWN} more" if len(leaks) > MOST_LEAKS_SHOWN else ""
        raise UserError(f"The handout would give away what is hidden, so none was made:\n{shown}{more}")


def _version(root: Path) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def _fingerprints(files: Mapping[Path, Path]) -> dict[str, str]:
    return {path.as_posix(): fingerprint_of(file) for path, file in sorted(files.items())}


def _put_in_place(files: Mapping[Path, Path], folder: Path, manifest: Manifest) -> None:
    for path, file in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    (folder / NAME).write_text(manifest.to_text(), encoding="utf-8")
