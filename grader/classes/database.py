"""Opens the class database: any that SQLAlchemy knows, by default one SQLite file that one run writes to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from grader.catalogue.exercise import ROOT
from grader.classes.tables import FORMAT, Base, FormatRow
from grader.errors import UserError

try:
    import fcntl
except ImportError:  # Windows has no advisory locks: the constraints of the tables still hold
    fcntl = None  # type: ignore[assignment]


STATE = ROOT / ".grader"
"""Where the kit keeps what it remembers."""


def open_engine(database: str) -> tuple[Engine, Path]:
    """Return the engine for a path or URL, its tables made, and a place on this machine that is its own.

    The place is the SQLite file where the database is one; files beside it may be named after it.

    Raises:
        UserError: it cannot be opened, or another version of the kit made it.
    """
    try:
        url = make_url(database if "://" in database else f"sqlite:///{database}")
        is_file = url.drivername.startswith("sqlite") and bool(url.database)
        digest = hashlib.sha256(str(url).encode()).hexdigest()[:12]
        place = Path(str(url.database)) if is_file else STATE / f"class-{digest}"
        place.parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url)
        if is_file:
            event.listen(engine, "connect", _make_sqlite_durable)
        _prepare(engine)
    except (SQLAlchemyError, ImportError, OSError) as error:
        raise UserError(f"The class database `{database}` cannot be opened: {_reason(error)}.") from error
    return engine, place


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock beside a database's place on this machine.

    Raises:
        UserError: another process holds it.
    """
    with file.with_name(file.name + ".lock").open("w") as lock:
        try:
            if fcntl is not None:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise UserError(
                f"Another class run is writing to `{file}`; wait for it or name another with `--database`."
            ) from error
        yield


def _make_sqlite_durable(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # A result counts as written when it is on the disk; others wait for the lock rather than fail.
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "busy_timeout = 10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepare(engine: Engine) -> None:
    try:
        Base.metadata.create_all(engine)
        _check_format(engine)
    except BaseException:
        engine.dispose()
        raise


def _check_format(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        found = session.scalars(select(FormatRow.number)).first()
        if found is None:
            session.add(FormatRow(number=FORMAT))
        elif found != FORMAT:
            raise UserError(
                f"The class database has format {found}, this kit writes {FORMAT}; "
                "name another with `--database`."
            )


def _reason(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).strip().splitlines()[0].rstrip(".")
