"""What there is to solve: exercises found on disk, where existence is registration.

How it works: `exercises/<chapter>/<name>.py` is a stub, `solutions/<chapter>/<name>.py` its reference,
`grader/suites/<chapter>/<name>/` its hidden suite. Nothing is listed anywhere; `load_catalogue` looks.
"""

from grader.catalogue.exercise import Catalogue, Exercise, load_catalogue

__all__ = ["Catalogue", "Exercise", "load_catalogue"]
