"""The tables of the class database, and what each row means."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

FORMAT = 2
"""Raised when an old database can no longer be read."""


class Base(DeclarativeBase):
    """The common ground of all tables."""


class FormatRow(Base):
    """Which format the database has; one row."""

    __tablename__ = "format"
    number: Mapped[int] = mapped_column(primary_key=True)


class RunRow(Base):
    """One class run; unfinished until `finished` is set."""

    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    folder: Mapped[str] = mapped_column(Text)
    settings: Mapped[dict[str, Any]] = mapped_column(JSON)
    started: Mapped[str]
    finished: Mapped[str | None]


class StudentRow(Base):
    """One identity that ever handed something in."""

    __tablename__ = "students"
    id: Mapped[int] = mapped_column(primary_key=True)
    identity: Mapped[str] = mapped_column(unique=True)


class AttemptRow(Base):
    """One result, written once and never changed: the history of a student is their rows in order."""

    __tablename__ = "attempts"
    # A run grades the same work once; even two runners of one run could not double a result.
    __table_args__ = (UniqueConstraint("run_id", "student_id", "content_hash"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"), index=True)
    content_hash: Mapped[str]
    files: Mapped[dict[str, str]] = mapped_column(JSON)
    """`<chapter>/<name>` to the SHA-256 of the file that the result is about."""
    submitted: Mapped[str]
    """When it was handed in, UTC, ISO 8601; empty where nobody knows."""
    late: Mapped[bool]
    """The course site marked it as late."""
    keys: Mapped[dict[str, str]] = mapped_column(JSON)
    """Exercise to the key its result was reached under; without those that the grader could not judge."""
    graded: Mapped[str]
    score: Mapped[float]
    max_score: Mapped[float]
    document: Mapped[str] = mapped_column(Text)
    """The result as JSON of the published schema."""


class IncidentRow(Base):
    """A submission that could not be graded in a run; results live elsewhere and are not touched by it."""

    __tablename__ = "incidents"
    __table_args__ = (UniqueConstraint("run_id", "student_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    kind: Mapped[str]
    sentence: Mapped[str] = mapped_column(Text)
    detail: Mapped[str] = mapped_column(Text)
    happened: Mapped[str]


class EntryRow(Base):
    """One student's place in one run: what was handed in, and which attempt holds for it."""

    __tablename__ = "entries"
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"), primary_key=True)
    content_hash: Mapped[str]
    """Empty when the submission could not be read."""
    files: Mapped[dict[str, str]] = mapped_column(JSON)
    """`<chapter>/<name>` to the SHA-256 of the file."""
    notes: Mapped[list[str]] = mapped_column(JSON)
    late: Mapped[bool]
    submitted: Mapped[str]
    attempt_id: Mapped[int | None] = mapped_column(ForeignKey("attempts.id"))
