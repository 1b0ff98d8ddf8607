"""Keeps class runs in a database: every write is one transaction, so a kill leaves a state that can go on."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from grader.classes.database import STATE, locked, open_engine
from grader.classes.merging import Basis, Merged
from grader.classes.model import (
    Attempt,
    GradedAttempt,
    Incident,
    IncidentKind,
    RunSettings,
    Standing,
    Summary,
)
from grader.classes.rows import add_incident, files_of, last_attempt, now, of, standing_of, student_id
from grader.classes.tables import (
    AttemptRow,
    EntryRow,
    IncidentRow,
    RunRow,
    StudentRow,
)
from grader.errors import UserError
from grader.results.schema import from_json, to_json

DEFAULT_DATABASE = STATE / "class.sqlite"


@dataclass(frozen=True, slots=True)
class Planned:
    """What was handed in by one student, as the run is to grade it."""

    identity: str
    content_hash: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[str] = ()
    late: bool = False
    submitted: str = ""
    """When, UTC, ISO 8601; empty where nobody knows."""


class Store:
    """The database of a class: runs, attempts, incidents."""

    def __init__(self, engine: Engine, place: Path) -> None:
        self._engine = engine
        self._place = place

    @property
    def staging(self) -> Path:
        """A folder on this machine for the files of a run under way; no two runs share it."""
        return self._place.with_name(self._place.name + ".staging")

    @classmethod
    def open(cls, database: str | Path = DEFAULT_DATABASE) -> Store:
        """Open the database at a path (a SQLite file, made when missing) or at a SQLAlchemy URL.

        Raises:
            UserError: it cannot be opened, or another version of the kit made it.
        """
        return cls(*open_engine(str(database)))

    def close(self) -> None:
        """Give back the connections."""
        self._engine.dispose()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other class runs of this machine away; the lock ends with the process, however it ends.

        Raises:
            UserError: another run has it.
        """
        with locked(self._place):
            yield

    def begin(self, folder: Path, settings: RunSettings, *, fresh: bool = False) -> int:
        """Return the run to grade into: the unfinished one of the same folder and settings, or a new one.

        A `fresh` run is always new: it grades everything again.
        """
        described = json.loads(json.dumps(settings.to_json()))
        described["fresh"] = fresh
        with Session(self._engine) as session, session.begin():
            last = session.scalars(select(RunRow).order_by(RunRow.id.desc()).limit(1)).first()
            if (
                last is not None
                and last.finished is None
                and last.folder == str(folder.resolve())
                and last.settings == described
            ):
                return last.id
            run = RunRow(folder=str(folder.resolve()), settings=described, started=now(), finished=None)
            session.add(run)
            session.flush()
            return run.id

    def plan(
        self, run: int, planned: Planned, keys: Mapping[str, str], only: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Enter a student's work into the run; return the exercises that are still to be graded.

        An exercise is not when the last attempt reached its result under the same key; in a fresh run only an
        attempt of that run counts. Nothing is when this run has met an incident with the same work.

        Args:
            run: the run.
            planned: what was handed in.
            keys: each exercise to the key that it is to be graded under.
            only: exercises to which the run is restricted; all when empty.
        """
        with Session(self._engine) as session, session.begin():
            student = student_id(session, planned.identity)
            before = session.get(EntryRow, (run, student))
            if before is not None and before.content_hash != planned.content_hash:
                # The work changed while the run lay unfinished: an incident with the old work is over.
                session.execute(delete(IncidentRow).where(of(IncidentRow, run, student)))
            attempt = last_attempt(session, student)
            fresh = bool(session.get_one(RunRow, run).settings["fresh"])
            counts = attempt is not None and (not fresh or attempt.run_id == run)
            reached = attempt.keys if attempt is not None and counts else {}
            missing = tuple(
                name for name, key in keys.items() if reached.get(name) != key and (not only or name in only)
            )
            if session.scalars(select(IncidentRow).where(of(IncidentRow, run, student))).first():
                missing = ()
            if attempt is not None and not missing and not attempt.submitted:
                # Graded before anybody said when it was handed in.
                attempt.submitted = planned.submitted
            session.merge(
                EntryRow(
                    run_id=run,
                    student_id=student,
                    content_hash=planned.content_hash,
                    files=dict(planned.files),
                    notes=list(planned.notes),
                    late=planned.late,
                    submitted=planned.submitted,
                    attempt_id=attempt.id if attempt is not None and not missing else None,
                )
            )
            return missing

    def basis(self, identity: str) -> Basis | None:
        """Return the last attempt of a student, on which a new grading of some exercises builds."""
        with Session(self._engine) as session:
            attempt = last_attempt(session, student_id(session, identity))
            if attempt is None:
                return None
            return Basis(from_json(json.loads(attempt.document)), attempt.keys)

    def enter_all(self, run: int, identities: Collection[str]) -> None:
        """Enter every student who has handed in; take those out whose submissions are no longer there.

        The attempts of both stay. Who is entered and not planned is left as the last run left them.
        """
        with Session(self._engine) as session, session.begin():
            entered = session.execute(
                select(StudentRow.identity, StudentRow.id).join(EntryRow).where(EntryRow.run_id == run)
            )
            known = {identity: student for identity, student in entered.all()}
            for identity in known.keys() - set(identities):
                session.execute(delete(EntryRow).where(of(EntryRow, run, known[identity])))
                session.execute(delete(IncidentRow).where(of(IncidentRow, run, known[identity])))
            for identity in sorted(set(identities) - known.keys()):
                student = student_id(session, identity)
                session.add(
                    EntryRow(
                        run_id=run,
                        student_id=student,
                        content_hash="",
                        files={},
                        notes=[],
                        late=False,
                        submitted="",
                    )
                )

    def files(self, run: int, identity: str) -> Mapping[str, str]:
        """Return `<chapter>/<name>` to the hash of each file that a student handed in."""
        with Session(self._engine) as session:
            return session.get_one(EntryRow, (run, student_id(session, identity))).files

    def notes(self, run: int, identity: str) -> tuple[str, ...]:
        """Return what intake said about a student's files."""
        with Session(self._engine) as session:
            return tuple(session.get_one(EntryRow, (run, student_id(session, identity))).notes)

    def record(self, run: int, identity: str, merged: Merged) -> None:
        """Write a result down, with an incident for what could not be judged; a kill cannot lose it now."""
        with Session(self._engine) as session, session.begin():
            student = student_id(session, identity)
            entry = session.get_one(EntryRow, (run, student))
            attempt = AttemptRow(
                run_id=run,
                student_id=student,
                content_hash=entry.content_hash,
                files=files_of(merged, entry.files, last_attempt(session, student)),
                submitted=entry.submitted,
                late=entry.late,
                keys=dict(merged.keys),
                graded=now(),
                score=merged.result.score,
                max_score=merged.result.max_score,
                document=json.dumps(to_json(merged.result), ensure_ascii=True),
            )
            session.add(attempt)
            session.flush()
            entry.attempt_id = attempt.id
            if merged.unjudged:
                names = ", ".join(f"`{name}`" for name in merged.unjudged)
                sentence = f"The grader could not judge {names}; what was known of them before still holds."
                add_incident(session, run, student, Incident(IncidentKind.STUMBLED, sentence))

    def record_incident(self, run: int, identity: str, incident: Incident) -> None:
        """Write down that the submission could not be graded; every score stays as it was."""
        with Session(self._engine) as session, session.begin():
            add_incident(session, run, student_id(session, identity), incident)

    def finish(self, run: int) -> Summary:
        """Mark the run as finished and return how it ended."""
        with Session(self._engine) as session, session.begin():
            session.get_one(RunRow, run).finished = now()
            outcomes = session.execute(
                select(EntryRow.attempt_id, AttemptRow.run_id, IncidentRow.kind)
                .outerjoin(AttemptRow, EntryRow.attempt_id == AttemptRow.id)
                .outerjoin(IncidentRow, of(IncidentRow, EntryRow.run_id, EntryRow.student_id))
                .where(EntryRow.run_id == run)
            ).all()
        kinds = [kind for _, _, kind in outcomes if kind is not None]
        unreadable = kinds.count(IncidentKind.UNREADABLE.value)
        graded = sum(kind is None and graded_in == run for _, graded_in, kind in outcomes)
        return Summary(
            graded=graded,
            reused=len(outcomes) - len(kinds) - graded,
            unreadable=unreadable,
            stumbled=len(kinds) - unreadable,
        )

    def last_run(self) -> int:
        """Return the number of the last run.

        Raises:
            UserError: there is none.
        """
        with Session(self._engine) as session:
            run = session.scalars(select(RunRow.id).order_by(RunRow.id.desc()).limit(1)).first()
        if run is None:
            raise UserError("No class was graded yet; run `nox -s grade_class -- SUBMISSIONS` first.")
        return run

    def is_finished(self, run: int) -> bool:
        """Say whether all of the run was graded."""
        with Session(self._engine) as session:
            return session.get_one(RunRow, run).finished is not None

    def folder(self, run: int) -> Path:
        """Return the folder of submissions that the run grades."""
        with Session(self._engine) as session:
            return Path(session.get_one(RunRow, run).folder)

    def standings(self, run: int) -> tuple[Standing, ...]:
        """Return where each student of the run stands, by identity; who never was graded is left out."""
        with Session(self._engine) as session:
            entered = session.execute(
                select(StudentRow, EntryRow).join(EntryRow).where(EntryRow.run_id == run)
            ).all()
            found = [standing_of(session, run, student, entry) for student, entry in entered]
        return tuple(sorted((each for each in found if each is not None), key=lambda each: each.identity))

    def history(self, identity: str) -> tuple[Attempt, ...]:
        """Return all attempts of a student, first to last."""
        with Session(self._engine) as session:
            rows = session.scalars(
                select(AttemptRow)
                .join(StudentRow)
                .where(StudentRow.identity == identity)
                .order_by(AttemptRow.id)
            )
            return tuple(
                Attempt(row.run_id, row.graded, row.submitted, row.content_hash, row.score, row.max_score)
                for row in rows
            )

    def attempts(self) -> dict[str, list[GradedAttempt]]:
        """Return all attempts of all students, first to last, by identity."""
        found: dict[str, list[GradedAttempt]] = {}
        with Session(self._engine) as session:
            query = select(StudentRow.identity, AttemptRow).join(AttemptRow).order_by(AttemptRow.id)
            for identity, row in session.execute(query):
                result = from_json(json.loads(row.document))
                attempt = GradedAttempt(result, row.files, row.submitted, row.late)
                found.setdefault(identity, []).append(attempt)
        return found
