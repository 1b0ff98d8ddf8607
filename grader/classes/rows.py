"""Steps on the rows of the class database that its transactions are made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from grader.classes.merging import Merged
from grader.classes.model import Incident, IncidentKind, Standing
from grader.classes.tables import AttemptRow, EntryRow, IncidentRow, StudentRow
from grader.results.schema import from_json


def now() -> str:
    """Return the time as the database keeps it: UTC, ISO 8601 with a trailing Z."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def of(
    table: type[EntryRow] | type[IncidentRow],
    run: int | InstrumentedAttribute[int],
    student: int | InstrumentedAttribute[int],
) -> ColumnElement[bool]:
    """Return the condition that a row is of this run and student."""
    return and_(table.run_id == run, table.student_id == student)


def student_id(session: Session, identity: str) -> int:
    """Return the number of a student, who is made known when new."""
    row = session.scalars(select(StudentRow).where(StudentRow.identity == identity)).first()
    if row is None:
        row = StudentRow(identity=identity)
        session.add(row)
        session.flush()
    return row.id


def add_incident(session: Session, run: int, student: int, incident: Incident) -> None:
    """Write an incident down, in the place of an earlier one of the same run."""
    session.execute(delete(IncidentRow).where(of(IncidentRow, run, student)))
    session.add(
        IncidentRow(
            run_id=run,
            student_id=student,
            kind=incident.kind.value,
            sentence=incident.sentence,
            detail=incident.detail,
            happened=now(),
        )
    )


def last_attempt(session: Session, student: int) -> AttemptRow | None:
    """Return a student's last attempt in any run."""
    query = select(AttemptRow).where(AttemptRow.student_id == student).order_by(AttemptRow.id.desc())
    return session.scalars(query.limit(1)).first()


def files_of(merged: Merged, handed_in: Mapping[str, str], before: AttemptRow | None) -> dict[str, str]:
    """Return the files that a result is about: for what was not graded now, those of the attempt before."""
    files = {}
    for exercise in merged.result.exercises:
        place = f"{exercise.chapter}/{exercise.name}"
        key = merged.keys.get(exercise.name)
        kept = before is not None and key is not None and before.keys.get(exercise.name) == key
        source = before.files if before is not None and kept else handed_in
        if place in source:
            files[place] = source[place]
    return files


def standing_of(session: Session, run: int, student: StudentRow, entry: EntryRow) -> Standing | None:
    """Return where a student stands in a run; None when there is nothing to say yet."""
    row = session.scalars(select(IncidentRow).where(of(IncidentRow, run, student.id))).first()
    incident = Incident(IncidentKind(row.kind), row.sentence, row.detail) if row is not None else None
    if entry.attempt_id is not None:
        attempt = session.get(AttemptRow, entry.attempt_id)
    else:
        # A run that leaves this student out, or met an incident, changes nothing of what holds.
        attempt = last_attempt(session, student.id)
    if attempt is None and incident is None:
        return None
    result = from_json(json.loads(attempt.document)) if attempt is not None else None
    if result is not None and entry.content_hash and incident is None:
        # What does not count may have changed where what counts has not.
        result = replace(result, notes=tuple(entry.notes))
    return Standing(
        identity=student.identity,
        result=result,
        incident=incident,
        reused=incident is None and attempt is not None and attempt.run_id != run,
        late=entry.late,
        notes=tuple(entry.notes),
    )
