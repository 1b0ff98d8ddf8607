"""Which pages there are and where they lie, so that every link can be made before any page is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.results.model import SubmissionResult
from reports.facts.counting import Key, exercise_keys
from reports.language import Text
from reports.naming import slug, unique_slugs

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page or to a place in one; `label` is data, or a sentence of the catalogue."""

    href: str
    label: str | Text


@dataclass(frozen=True, slots=True)
class Incident:
    """A submission that could not be judged at all, and why, in one sentence."""

    submission: str
    message: str


@dataclass(frozen=True, slots=True)
class Site:
    """The file names of all pages; links are relative to the folder of the page that holds them."""

    students: tuple[str, ...]
    exercises: Mapping[Key, str]
    has_class_page: bool

    def student_path(self, position: int) -> str:
        """Return where the page of a submission lies, from the index."""
        return f"students/{self.students[position]}.html" if self.has_class_page else INDEX

    def exercise_path(self, key: Key) -> str:
        """Return where the page of an exercise lies, from the index."""
        return f"exercises/{self.exercises[key]}.html"


def plan(results: Sequence[SubmissionResult], has_class_page: bool) -> Site:
    """Give every submission and exercise its page."""
    keys = exercise_keys(results)
    slugs = unique_slugs(f"{chapter}-{name}" for chapter, name in keys)
    students = unique_slugs(result.submission for result in results)
    return Site(students, dict(zip(keys, slugs, strict=True)), has_class_page)


def exercise_anchor(key: Key) -> str:
    """Return the anchor of an exercise on a student's page."""
    return f"ex-{slug(f'{key[0]}-{key[1]}')}"


def check_anchor(key: Key, check: str) -> str:
    """Return the anchor of a check on a student's page."""
    return f"{exercise_anchor(key)}--{slug(check)}"
