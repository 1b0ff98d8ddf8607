"""Opens one submission for as long as it is graded, in a private folder that is removed afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from grader.submissions.intake import open_submission
from grader.submissions.model import Submission


@contextmanager
def opened(path: Path, known: Mapping[str, str]) -> Iterator[Submission]:
    """Yield the submission at `path`, staged; a folder, zip, tar or single file.

    Args:
        path: what was handed in.
        known: name of each exercise to its chapter.

    Raises:
        UnreadableSubmission: nothing can be read; one sentence says why.
    """
    with tempfile.TemporaryDirectory(prefix="submission-") as folder:
        # Those who run the student's processes may be another user of this machine.
        Path(folder).chmod(0o755)
        resolved = path.resolve() if path.exists() else path
        yield open_submission(resolved, Path(folder) / "staged", known)
