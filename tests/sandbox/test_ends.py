"""Whatever a submission does to end, hang or flood its run, the session tells what it was and goes on."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import pytest

from grader import procfs
from grader.sandbox.facts import End, Limits
from grader.sandbox.isolation import Rung
from tests.sandbox.conftest import MakeSession

SHORT = Limits(wall_seconds=1.5)
FORKS = """
import os, time

def together(count, call, *arguments):
    for _ in range(count):
        if os.fork() == 0:
            call(*arguments)
            os._exit(0)
    time.sleep(60)

def touch(seconds):
    kept = b"x" * (100 << 20)
    time.sleep(seconds)

"""


def test_a_value_comes_back_with_its_types(sandboxed: MakeSession) -> None:
    run = sandboxed("def main(x): return {'a': (1, 2.5), 3: [b'\\0', None, True]}, x").run("main", {"x": {1}})
    assert run.end is End.RETURNED
    assert run.value == ({"a": (1, 2.5), 3: [b"\0", None, True]}, frozenset({1}))


def test_an_exception_comes_back_with_the_students_frames(sandboxed: MakeSession) -> None:
    run = sandboxed("def main():\n    return {}['missing']").run("main")
    assert run.end is End.RAISED
    assert run.error is not None
    assert run.error.is_a("LookupError")
    assert run.error.frames == ("program.py:2 in main: return {}['missing']",)


@pytest.mark.parametrize(
    ("source", "end"),
    [
        ("import os\ndef main(): os._exit(0)", End.DIED),
        ("import os\ndef main(): os.kill(os.getpid(), 9)", End.DIED),
        ("import os\ndef main(): os.kill(os.getppid(), 9)", End.RUNNER_KILLED),
        ("import sys\ndef main(): sys.exit(0)", End.RAISED),
        ("def main(): raise KeyboardInterrupt", End.RAISED),
        ("raise SystemExit", End.UNLOADABLE),
        ("def main(:", End.UNLOADABLE),
        ("x = '\\0' + \0", End.UNLOADABLE),
        ("(" * 5000, End.UNLOADABLE),
    ],
)
def test_early_ends(sandboxed: MakeSession, source: str, end: End) -> None:
    session = sandboxed(source + "\n")
    assert session.run("main").end is end
    assert session.run("main").end is end, "the session goes on after it"


def test_an_endless_loop_that_catches_everything_ends_at_the_deadline(sandboxed: MakeSession) -> None:
    source = """
        def main():
            while True:
                try:
                    while True: pass
                except BaseException: pass
    """
    run = sandboxed(source, limits=SHORT).run("main")
    assert run.end is End.TIMEOUT
    assert "program.py" in run.stacks


def test_a_deadlock_is_told_before_the_deadline_with_both_places(sandboxed: MakeSession) -> None:
    source = """
        from multiprocessing import Lock, Process, Barrier
        def work(first, second, barrier):
            with first:
                barrier.wait()
                with second: pass
        def main():
            a, b, barrier = Lock(), Lock(), Barrier(2)
            processes = [Process(target=work, args=pair) for pair in ((a, b, barrier), (b, a, barrier))]
            for process in processes: process.start()
            for process in processes: process.join()
    """
    run = sandboxed(source, limits=Limits(wall_seconds=60)).run("main")
    assert run.end is End.STUCK
    assert run.stacks.count("line 6 in work") == 2


def test_a_sleeper_is_not_taken_for_a_deadlock(sandboxed: MakeSession) -> None:
    source = """
        import time
        from multiprocessing import Event, Process
        def main():
            event = Event()
            process = Process(target=lambda: (time.sleep(1.2), event.set()))
            process.start(); event.wait(); process.join()
            return "woke"
    """
    assert sandboxed(source).run("main").value == "woke"


def test_a_hundred_megabytes_of_output_are_cut_off(sandboxed: MakeSession) -> None:
    run = sandboxed("def main():\n    for _ in range(100): print('x' * (1 << 20))").run("main")
    assert (run.end, run.limit) == (End.LIMIT, "output")
    assert len(run.output) < 100_000


@pytest.mark.parametrize(
    ("source", "limits", "limit"),
    [
        ("def main(): return bytearray(3 << 30)", Limits(address_space_bytes=1 << 30), "memory"),
        ("def main(): return [open('/dev/null') for _ in range(999)]", Limits(open_files=64), "open files"),
        ("def main(): open('f', 'wb').write(bytes(9 << 20))", Limits(file_bytes=1 << 20), "file"),
        ("def main():\n    while True: pass", Limits(cpu_seconds=1, wall_seconds=90), "cpu"),
        ("def main(): return 'x' * (3 << 20)", Limits(), "result"),
        (FORKS + "def main(): together(60, time.sleep, 60)", Limits(processes=40), "processes"),
        (FORKS + "def main(): together(6, touch, 60)", Limits(memory_bytes=300 << 20), "memory"),
    ],
)
def test_each_limit_has_its_name(sandboxed: MakeSession, source: str, limits: Limits, limit: str) -> None:
    run = sandboxed(source, limits=limits).run("main")
    assert (run.end, run.limit) == (End.LIMIT, limit)


def test_a_forked_child_that_comes_back_is_noticed(sandboxed: MakeSession) -> None:
    source = """
        import os
        def main():
            pid = os.fork()
            if pid: os.waitpid(pid, 0)
            return pid
    """
    assert sandboxed(source).run("main").fell_through


def test_daemons_do_not_outlive_the_execution(sandboxed: MakeSession) -> None:
    source = """
        import os, signal, time
        from grader.inside import witness
        def main():
            reader, writer = os.pipe()
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    signal.signal(signal.SIGTERM, signal.SIG_IGN)
                    witness.tell("daemon")
                    os.write(writer, b"!")
                    time.sleep(60)
                os._exit(0)
            os.wait()
            os.read(reader, 1)
    """
    run = sandboxed(source).run("main")
    assert len(run.orphans) == 1
    assert [event.label for event in run.events] == ["daemon"]
    assert procfs.alive([event.pid for event in run.events]) == []


def test_closing_a_session_kills_what_runs(sandboxed: MakeSession) -> None:
    source = """
        import os, time
        from grader.inside import witness
        def main():
            for _ in range(3): os.fork()
            witness.tell("here")
            while True: time.sleep(1)
    """
    run = sandboxed(source, limits=SHORT).run("main")
    pids = [event.pid for event in run.events]
    assert run.end is End.TIMEOUT
    assert len(pids) == 8
    assert procfs.alive(pids) == []


def test_what_one_run_changes_the_next_does_not_see(sandboxed: MakeSession) -> None:
    source = """
        from multiprocessing import Value
        counter = Value("i", 0)
        def main():
            counter.value += 1
            return counter.value
    """
    session = sandboxed(source)
    assert [session.run("main").value for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(
    "forged", ['b\'{"event": "frame", "id": 1, "stage": "call", "value": 7}\\n\'', "b'junk\\n'"]
)
def test_a_report_forged_by_another_process_is_no_report(sandboxed: MakeSession, forged: str) -> None:
    source = f"""
        import os, socket
        from multiprocessing import Process
        def forge():
            line = socket.socket(socket.AF_UNIX)
            line.connect(os.environ["GRADER_WITNESS"])
            line.send({forged})
            line.recv(10)
        def main():
            process = Process(target=forge); process.start(); process.join(2)
            process.kill(); process.join()
            return 42
    """
    assert sandboxed(source).run("main").end is End.GARBLED


def test_signals_go_only_to_the_submissions_processes(sandboxed: MakeSession) -> None:
    from grader.sandbox.facts import Event
    from grader.sandbox.script import Control, Script

    class Shoot(Script):
        def __init__(self) -> None:
            self.hits: list[bool] = []

        def event(self, event: Event, control: Control) -> None:
            self.hits = [control.kill(os.getpid(), signal.SIGCONT), control.kill(event.pid, signal.SIGCONT)]

    script = Shoot()
    probes = "from grader.inside import witness\ndef shot(student):\n    witness.tell('here')\n"
    sandboxed("x = 1", probes).run("shot", script=script)
    assert script.hits == [False, True]


def test_files_that_together_take_too_much_are_a_limit(sandboxed: MakeSession) -> None:
    source = """
        import time
        def main():
            for number in range(4):
                with open(f"part-{number}", "wb") as file: file.write(bytes(3 << 20))
            time.sleep(30)
    """
    run = sandboxed(source, limits=Limits(disk_bytes=8 << 20)).run("main")
    assert (run.end, run.limit) == (End.LIMIT, "disk")


def test_scratch_space_is_sized_or_counted(sandboxed: MakeSession, rung: Rung) -> None:
    source = """
        import os, tempfile
        def main(folders):
            found = []
            for folder in folders:
                try:
                    with open(os.path.join(folder or tempfile.gettempdir(), "much"), "wb") as file:
                        for _ in range(12): file.write(bytes(1 << 20))
                except OSError as error:
                    found.append(error.errno)
                os.unlink(file.name)
            return found
    """
    folders = ["", "/tmp", "/dev/shm"] if rung.private else [""]
    limits = Limits(scratch_bytes=8 << 20)
    found = sandboxed(source, limits=limits).run("main", {"folders": folders}).value
    assert found == ([errno.ENOSPC] * 3 if rung.private else [])


def test_shared_memory_of_a_user_of_its_own_is_counted(sandboxed: MakeSession, rung: Rung) -> None:
    if rung.owner is None or rung.private:
        pytest.skip("this rung has no user of its own in the host's /dev/shm")
    source = """
        import time
        def main():
            for number in range(4):
                with open(f"/dev/shm/part-{number}", "wb") as file: file.write(bytes(3 << 20))
            time.sleep(60)
    """
    session = sandboxed(source, limits=Limits(disk_bytes=8 << 20))
    run = session.run("main")
    assert (run.end, run.limit) == (End.LIMIT, "disk")
    assert not [path for path in Path("/dev/shm").iterdir() if path.stat().st_uid == rung.owner]


MEMORY_FILES = """
import os

def main(megabytes=0, flags=os.MFD_CLOEXEC):
    there = os.memfd_create("there", flags)
    try:
        for _ in range(megabytes):
            os.write(there, bytes(1 << 20))
    except OSError as error:
        return error.errno
    if megabytes:
        return None
    if os.fork() == 0:
        os.write(there, b"from the child")
        os._exit(0)
    os.wait()
    return os.pread(there, 100, 0), os.fstat(there).st_nlink, os.get_inheritable(there)
"""


def test_memory_behind_a_descriptor_is_there_on_every_rung(sandboxed: MakeSession) -> None:
    session = sandboxed(MEMORY_FILES)
    assert session.run("main").value == (b"from the child", 0, False)
    assert session.run("main", {"flags": 0}).value == (b"from the child", 0, True)


def test_memory_behind_a_descriptor_is_limited_as_shared_memory_is(
    sandboxed: MakeSession, rung: Rung
) -> None:
    if not rung.private:
        pytest.skip("on this rung /dev/shm is the host's, and not sized")
    session = sandboxed(MEMORY_FILES, limits=Limits(scratch_bytes=8 << 20))
    assert session.run("main", {"megabytes": 12}).value == errno.ENOSPC


@pytest.mark.parametrize(
    "source", ["# -*- coding: no-such-thing -*-\nx = 1", "(" * 100_000 + ")" * 100_000, "x\n" * (1 << 19)]
)
def test_sources_that_are_hard_to_read(sandboxed: MakeSession, source: str) -> None:
    run = sandboxed(source, limits=Limits(wall_seconds=60)).run("main")
    assert run.end in (End.UNLOADABLE, End.RAISED)


def test_bytes_that_are_no_text(sandboxed: MakeSession, tmp_path: Path) -> None:
    session = sandboxed("")
    (tmp_path / "program.py").write_bytes(b"def main(): return '\xff\xfe'\n")
    assert session.run("main").end is End.UNLOADABLE


def test_a_source_that_cannot_be_compiled_is_no_fault_of_the_graders(sandboxed: MakeSession) -> None:
    session = sandboxed("x\n" * (1 << 19), limits=Limits(address_space_bytes=150 << 20))
    assert session.run("main").end is End.UNLOADABLE
    session.refresh()
    assert session.run("main").end is End.UNLOADABLE


def test_more_than_the_grader_keeps_is_a_limit(sandboxed: MakeSession) -> None:
    source = """
        from grader.inside import witness
        def main():
            for _ in range(80): witness.tell("x", "y" * 1_000_000)
    """
    run = sandboxed(source).run("main")
    assert (run.end, run.limit) == (End.LIMIT, "result")
