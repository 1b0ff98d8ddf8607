"""Which rung is used is derived from what canaries could do, said, and never silently lower."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.errors import GraderError, UserError
from grader.grading import GradeOptions, _rung
from grader.sandbox import canaries, ladder
from grader.sandbox.facts import Limits
from grader.sandbox.isolation import Launch, PlainProcess, Rung
from grader.sandbox.ladder import RUNGS, rung_named, try_rung, word_of
from grader.sandbox.session import Session
from grader.sandbox.stage import Material, Stage


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ladder, "_trials", {})
    monkeypatch.setattr(ladder, "_missing", lambda _: ("", ""))


def test_an_escape_rules_a_rung_out(untried: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canaries, "release", lambda _: (canaries.CONNECT,))
    assert "connect to this host" in try_rung(rung_named("L4")).obstacle
    assert "connect to this host" in try_rung(rung_named("L3")).obstacle
    assert try_rung(rung_named("L2")).obstacle == "", "which says beforehand that the network is open"
    assert word_of(ladder.strongest_rung()) == "L2"


def test_a_rung_on_which_nothing_runs_is_ruled_out(untried: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(rung: Rung) -> tuple[str, ...]:
        raise GraderError("No permission to create namespaces.")

    monkeypatch.setattr(canaries, "release", fail)
    assert word_of(ladder.strongest_rung()) == "L0"
    assert try_rung(rung_named("L4")).obstacle == "No permission to create namespaces."


def test_the_lowest_rung_lets_all_canaries_out() -> None:
    assert canaries.release(RUNGS[-1]) == canaries.ALL


def test_a_rung_must_exist() -> None:
    with pytest.raises(UserError, match=r"no rung `L9`.*L4, L3, L2, L1, L0"):
        rung_named("L9")


def test_no_sandbox_is_the_lowest_rung() -> None:
    assert word_of(_rung(GradeOptions(sandbox=False))) == "L0"
    assert word_of(_rung(GradeOptions(rung="L1"))) == "L1"


class BrokenRung(PlainProcess):
    def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:  # noqa: ARG002
        return Launch(("/bin/sh", "-c", "echo no such cage; exit 1"))


def test_a_rung_that_fails_is_the_graders_fault_and_no_other_is_taken(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("def main(module): return 1\n")
    session = Session(Material("program", program), rung=BrokenRung())
    with pytest.raises(GraderError, match="no such cage"):
        session.run("main")


def test_a_rung_that_fails_once_is_tried_once_more(tmp_path: Path) -> None:
    failures = [BrokenRung()]

    class Recovering(PlainProcess):
        def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:
            rung = failures.pop() if failures else PlainProcess()
            return rung.launch(stage, control, limits)

    program = tmp_path / "program.py"
    program.write_text("def main(module): return 1\n")
    with Session(Material("program", program), rung=Recovering()) as session:
        assert session.run("main").value == 1
    assert failures == []


@pytest.mark.parametrize("word", ["L4", "L3"])
def test_namespaces_show_what_they_must_and_no_more(tmp_path: Path, word: str) -> None:
    trial = try_rung(rung_named(word))
    if trial.obstacle:
        pytest.skip(trial.obstacle)
    program = tmp_path / "program.py"
    program.write_text(
        "import os, pwd, socket, sys\n"
        "def main(module):\n"
        "    top = set(os.listdir('/'))\n"
        "    names = [name for folder, _, files in os.walk('/opt/kit') for name in files]\n"
        "    pids = [int(name) for name in os.listdir('/proc') if name.isdigit()]\n"
        "    user = pwd.getpwuid(os.getuid()).pw_name\n"
        "    writable = []\n"
        "    for line in open('/proc/self/mounts'):\n"
        "        _, place, kind, options, *_ = line.split()\n"
        "        if 'rw' in options.split(',') and kind not in ('devtmpfs', 'devpts'):\n"
        "            writable.append(place)\n"
        "    host, address = socket.gethostname(), socket.gethostbyname('localhost')\n"
        "    return top, names, pids, user, (host, address), sorted(os.environ), writable\n"
    )
    with Session(Material("program", program), rung=trial.rung) as session:
        top, names, pids, user, host, variables, writable = session.run("main").value
        stage = str(session.folder.parent)
    usual = {"bin", "sbin", "lib", "lib32", "lib64", "libx32", "usr", "etc", "opt", "dev", "proc", "tmp"}
    assert top <= usual
    assert "runner.py" in names
    assert not [name for name in names if name.startswith(("test_", "bank_", "session"))]
    assert max(pids) < 20
    assert (user, host) == ("student", ("sandbox", "127.0.0.1"))
    kept = {f"{stage}/{name}" for name in ("work", "tmp", "notes", "stacks")}
    assert set(writable) == {"/tmp", "/dev/shm", *kept}, "all that is emptied between checks"
    assert not {"LOGNAME", "USER", "SUDO_USER"} & set(variables)
    assert os.path.expanduser("~") not in " ".join(variables)  # noqa: PTH111
