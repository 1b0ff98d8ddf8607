"""What every export format offers, and what it returns."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from grader.results.model import SubmissionResult


@dataclass(frozen=True, slots=True)
class Document:
    """One file of an export: its name relative to the folder of the export, and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Exported:
    """All files of an export, and a sentence for each thing the instructor should know."""

    documents: tuple[Document, ...]
    notes: tuple[str, ...] = ()


class Format(Protocol):
    """A module of this package that is an export format."""

    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the arguments that only this format has."""

    def export(self, results: Sequence[SubmissionResult], arguments: argparse.Namespace) -> Exported:
        """Return the documents for `results`; raise `UserError` when an argument is missing or wrong."""
