"""What is left behind is seen, what is put away is not called a leak, and meetings are witnessed."""

from __future__ import annotations

import pytest

from grader.sandbox.script import CountChildren, GatherChildren
from tests.sandbox.conftest import MakeSession

GROWTH = """
    from grader.inside import observe
    def grows(student):
        return observe.growth(student.main)
"""


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("kept.append(open('/etc/hosts'))", "fds"),
        ("kept.append(multiprocessing.Lock())", "semaphores"),
        ("open(f'left-{len(os.listdir())}', 'w').close()", "files"),
        ("kept.append(shared_memory.SharedMemory(create=True, size=10))", "files"),
        ("signal.signal(signal.SIGTERM, lambda *_: None)", "handlers"),
        ("p = multiprocessing.Process(target=print); p.start(); kept.append(p)", "children"),
        ("multiprocessing.set_start_method('spawn', force=True)", "start_method"),
        ("signal.pthread_sigmask(signal.SIG_BLOCK, [10 + len(kept)]); kept.append(1)", "mask"),
        ("socket.socket(); kept.append(socket.socket())", "fds"),
        ("with multiprocessing.Pool(2) as pool: pool.map(abs, range(4))", None),
        ("with multiprocessing.Manager() as manager: manager.dict(a=1)", None),
        ("m = shared_memory.SharedMemory(create=True, size=10); m.close(); m.unlink()", None),
        ("multiprocessing.Value('i', 0); multiprocessing.Array('i', 1000)", None),
    ],
)
def test_growth(sandboxed: MakeSession, body: str, kind: str | None) -> None:
    source = (
        "import multiprocessing, os, signal, socket\nfrom multiprocessing import shared_memory\nkept = []\n"
        f"def main():\n    {body}\n"
    )
    found = sandboxed(source, GROWTH).run("grows").value
    found.pop("threads", None)
    assert set(found) >= {kind} if kind else found == {}


MEETING = """
    from grader.inside import witness
    def worker(parties):
        witness.meet("middle", parties)
    def meeting(student, parties):
        return student.main(worker, parties)
"""
TOGETHER = """
    from multiprocessing import Process
    def main(worker, parties):
        processes = [Process(target=worker, args=(parties,)) for _ in range(3)]
        for process in processes: process.start()
        for process in processes: process.join()
"""
ONE_BY_ONE = """
    from multiprocessing import Process
    def main(worker, parties):
        for _ in range(3):
            process = Process(target=worker, args=(parties,)); process.start(); process.join()
"""


def test_who_is_there_together_meets(sandboxed: MakeSession) -> None:
    run = sandboxed(TOGETHER, MEETING).run("meeting", {"parties": 3})
    assert (run.met, run.missed) == (("middle",), ())
    assert len({event.pid for event in run.events}) == 3


def test_who_comes_one_by_one_does_not_meet(sandboxed: MakeSession) -> None:
    run = sandboxed(ONE_BY_ONE, MEETING).run("meeting", {"parties": 2})
    assert run.met == ()
    assert run.missed


@pytest.mark.parametrize(("source", "peak"), [(TOGETHER, 3), (ONE_BY_ONE, 1)])
def test_newborns_are_gathered(sandboxed: MakeSession, source: str, peak: int) -> None:
    script = GatherChildren(3)
    probes = "def go(student):\n    return student.main(print, 0)\n"
    sandboxed(source, probes).run("go", script=script, options={"hold_newborns": True})
    assert script.peak == peak


def test_no_child_is_counted_where_there_is_none(sandboxed: MakeSession) -> None:
    script = CountChildren()
    sandboxed("def main(): pass").run("main", script=script)
    assert script.peak == 0


def test_perturbation_brings_races_out(sandboxed: MakeSession) -> None:
    """Unlocked additions lose money in about half of the perturbed runs: 40 clean ones are 1 in 10**12."""
    source = """
        from multiprocessing import Process, Value
        def add(value):
            for _ in range(5): value.value += 1
        def main():
            value = Value("i", 0)
            processes = [Process(target=add, args=(value,)) for _ in range(2)]
            for process in processes: process.start()
            for process in processes: process.join()
            return value.value
    """
    session = sandboxed(source)
    assert any(session.run("main", options={"perturb": seed}).value != 10 for seed in range(40))


def test_perturbation_leaves_right_programs_right(sandboxed: MakeSession) -> None:
    source = """
        from multiprocessing import Process, Value
        def add(value):
            for _ in range(5):
                with value.get_lock(): value.value += 1
        def main():
            value = Value("i", 0)
            processes = [Process(target=add, args=(value,)) for _ in range(2)]
            for process in processes: process.start()
            for process in processes: process.join()
            return value.value
    """
    session = sandboxed(source)
    assert {session.run("main", options={"perturb": seed}).value for seed in range(20)} == {10}
