"""Makes what students get: stubs, chapter texts, hints, the grader, open checks; nothing that is hidden.

How it works: `choice.py` lists the files of a handout from an allow-list (a new folder of the kit is left out
until somebody names it there), `scan.py` compares every line of them with the references, hidden suites and
specimens, and `making.py` puts the files in place only when the scan found nothing. An exercise without open
checks gets one from `generated.py`. What is only for a handout (its README, its workflow) stands in `files/`,
in the places that it will have.
"""

from grader.handout.making import Handout, make_handout

__all__ = ["Handout", "make_handout"]
