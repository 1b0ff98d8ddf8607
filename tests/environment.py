"""Environments for copies of the kit, made from the packages of this one: no network needed."""

from __future__ import annotations

import sys
import sysconfig
import venv
from pathlib import Path


def make_environment(folder: Path) -> Path:
    """Make a virtual environment in `folder` that sees the packages of this one; return its site-packages."""
    venv.create(folder, with_pip=False)
    packages = folder / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    (packages / "kit.pth").write_text(sysconfig.get_path("purelib"))
    return packages
