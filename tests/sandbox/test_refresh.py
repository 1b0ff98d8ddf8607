"""A session serves one check after the other: what an execution wrote is gone for the next check."""

from __future__ import annotations

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
