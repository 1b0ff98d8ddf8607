"""Takes in what students hand in: folders, zips and tars, hostile until read, never executed.

How it works: `bulk.py` unpacks a course site's zip of all submissions; `located.py` finds those of a class
and names them; a *source* (`folders.py`, `zips.py`, `tars.py`) lists what one of them holds as plain `Entry`
values, within limits, and reads only files named like an exercise; `selection.py` decides which of those
count; `intake.py` writes these, and nothing else, into a private staging folder that mirrors `exercises/`. No
name that a student chose becomes a path there.
"""

from grader.submissions.bulk import unpacked
from grader.submissions.intake import open_submission
from grader.submissions.located import Found, Handed, find_submissions
from grader.submissions.model import LIMITS, IntakeLimits, Submission, UnreadableSubmission
from grader.submissions.opening import opened

__all__ = [
    "LIMITS",
    "Found",
    "Handed",
    "IntakeLimits",
    "Submission",
    "UnreadableSubmission",
    "find_submissions",
    "open_submission",
    "opened",
    "unpacked",
]
