"""A class run in a process of its own, to be killed: `python -m tests.classes.victim ROOM`."""

from __future__ import annotations

import sys
from pathlib import Path


def main(room: Path) -> None:
    """Grade the class in `room`."""
    # Each worker imports the main module anew: what only the runner needs must not be imported by that.
    from grader.classes.runner import grade_class
    from grader.classes.store import Store
    from tests.classes.fakes import SETTINGS, grade_slowly
    from tests.classes.watching import Remembering, options

    store = Store.open(room / "class.sqlite")
    print("begins", flush=True)
    grade_class(room / "class", store, SETTINGS, grade_slowly, options(), Remembering())
    print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
