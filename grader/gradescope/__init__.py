"""Packs the kit as the zip that Gradescope builds an autograder from.

How it works (https://gradescope-autograders.readthedocs.io/en/latest/specs/): Gradescope unpacks the zip to
`/autograder/source`, runs `setup.sh` there once, and for each submission runs `run_autograder` with the work
in `/autograder/submission`; what it shows is `/autograder/results/results.json`. Both scripts stand beside
this module and are packed at the root, executable. The zip holds stubs, suites and grader; no reference and
no specimen, which nobody needs there.
"""

from grader.gradescope.packing import Packed, pack

__all__ = ["Packed", "pack"]
