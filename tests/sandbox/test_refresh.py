"""A session serves one check after the other: what an execution wrote is gone for the next check."""

from __future__ import annotations

import json
import multiprocessing
import socket

import pytest

from grader.sandbox import users
from grader.sandbox.facts import End
from tests.sandbox.conftest import MakeSession

WRITER = """
    import os, tempfile
    PLACES = ["left", os.path.join(tempfile.gettempdir(), "left")]
    if os.path.ismount("/tmp"):  # private: of this session alone
        PLACES += ["/tmp/left", "/dev/shm/left"]

    def main(write):
        if write:
            for place in PLACES:
                os.makedirs(os.path.join(place, "deep", "er"))
                open(os.path.join(place, "deep", "file"), "w").close()
                os.symlink("/", os.path.join(place, "deep", "link"))
                os.chmod(os.path.join(place, "deep"), 0)
        return [place for place in PLACES if os.path.lexists(place)]
"""


def test_what_was_written_is_gone_after_a_refresh(sandboxed: MakeSession) -> None:
    session = sandboxed(WRITER)
    written = session.run("main", {"write": True}).value
    assert len(written) >= 2
    assert session.run("main", {"write": False}).value == written, "within a check nothing is lost"
    session.refresh()
    run = session.run("main", {"write": False})
    assert (run.end, run.value) == (End.RETURNED, [])


MARKER = """
    import os
    STAGE = os.path.dirname(os.environ["GRADER_WITNESS"])

    def main(write):
        found = []
        if write:
            open(f"{STAGE}/notes/left", "w").close()
            open(f"{STAGE}/stacks", "a").write("left")
            os.utime(".", (4711, 4711))
            os.chmod(".", 0o777)
            try: os.setxattr(".", "user.left", b"")
            except OSError: pass
        if os.path.exists(f"{STAGE}/notes/left"): found.append("notes")
        if os.path.getsize(f"{STAGE}/stacks"): found.append("stacks")
        if os.stat(".").st_mtime == 4711: found.append("time")
        if os.stat(".").st_mode & 0o77: found.append("mode")
        return found + list(os.listxattr("."))
"""


def test_no_mark_is_left_beside_the_files(sandboxed: MakeSession) -> None:
    session = sandboxed(MARKER)
    assert len(session.run("main", {"write": True}).value) >= 4
    session.refresh()
    assert session.run("main", {"write": False}).value == []


def test_who_connected_before_the_execution_is_not_heard(sandboxed: MakeSession) -> None:
    session = sandboxed("def main(): pass")
    session.run("main")
    with socket.socket(socket.AF_UNIX) as stale:
        stale.connect(str(session.folder.parent / "socket"))
        stale.sendall(json.dumps({"event": "tell", "label": "stale"}).encode() + b"\n")
        run = session.run("main")
    assert (run.end, run.events) == (End.RETURNED, ())


def test_every_grading_process_has_a_user_of_its_own() -> None:
    assert users.own_user() == users.own_user()
    with multiprocessing.get_context("fork").Pool(2, maxtasksperchild=1) as pool:
        others = set(pool.map(_user_while_others_have_theirs, range(2), chunksize=1))
    assert len({users.own_user(), *others}) == 3


def _user_while_others_have_theirs(_number: int) -> int:
    user = users.own_user()
    _BARRIER.wait(60)
    return user


_BARRIER = multiprocessing.get_context("fork").Barrier(2)


def test_a_user_is_free_again_when_its_process_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(users, "FIRST", 70_000)
    monkeypatch.setattr(users, "COUNT", 1)
    monkeypatch.setattr(users, "_taken", [])
    for _ in range(2):
        assert users.own_user() == 70_000
        users._forget()
