"""Hidden suite for `listener_client`: answers, refusals, and an address that is free again."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from grader.inside.codec import decode
from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, judge_health, refuse
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Event, Run
from grader.sandbox.script import Control, Script

Address = str | tuple[str, int]
HUNG_UP = (
    "gone_at_once",
    "gone_without_reading",
    "gone_after_reading",
    "gone_without_a_question",
    "gone_while_another_is_served",
)


class NobodyThere(Script):
    """Ends clients that wait for a server which is over."""

    def __init__(self) -> None:
        self.waited = self.unwritten = False

    def event(self, event: Event, control: Control) -> None:
        """Where one of the two ends is not written yet, the other would wait for it."""
        if event.label == "unwritten":
            self.unwritten = True
            control.kill(control.execution, signal.SIGKILL)

    def quiet(self, control: Control) -> bool:
        """Only when the server is over: one that waits while its clients do is stuck with them."""
        if self.waited or not any(event.label == "served" for event in control.events):
            return False
        self.waited = True
        return any([control.kill(child.pid, signal.SIGKILL) for child in control.children()])


class Served:
    """What came of one `serve_once` and its clients."""

    def __init__(self, run: Run, waited: bool) -> None:
        self.ended: list[Any] = run.value["ended"]
        self.there: bool = run.value["there"]
        """Whether the address was still taken when the call was over."""
        self.waited = waited
        self.answers = [decode(event.data) for event in run.events if event.label == "answered"]
        self.asked = sum(event.label == "asked" for event in run.events)

    def expect_returned(self, clients: str) -> None:
        """Refuse a server that died of its clients."""
        if self.ended[0] == "raised":
            _, types, text = self.ended
            refuse(
                Verdict.CRASH,
                f"`serve_once` raised `{types[0]}: {text[:200]}` when there came {clients}; refuse such a "
                "client and go on to the next.",
            )


def path_in(student: Student, name: str) -> str:
    """Return a path for a socket's file, as the submission sees it."""
    return str(student.folder / f"{name}-{student.random.randrange(1000)}.sock")


def key_of(student: Student) -> bytes:
    """Return some key."""
    return f"key {student.random.getrandbits(40)}".encode()


def serve(
    student: Student, address: Address, clients: list[tuple[str, Any]], reply: str = "answer"
) -> Served:
    """Let the clients come one after the other to one server."""
    arguments = {"address": address, "key": key_of(student), "reply": reply}
    script = NobodyThere()
    run = student.observe("serve", {**arguments, "clients": [list(each) for each in clients]}, script=script)
    if script.unwritten:
        refuse(Verdict.NOT_STARTED, "One of the two functions still raises `NotImplementedError`.")
    judge_health(run)
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    return Served(run, script.waited)


@pytest.mark.points(3)
def test_question_and_answer(student: Student) -> None:
    """questions are answered, over a socket file and over a port"""
    port = int(student.value("free_port"))
    for number, question in enumerate(
        ["who?", {"a": [1, 2, (3, None)]}, None, student.random.randbytes(300_000)]
    ):
        over_port = number == 1
        address: Address = ("127.0.0.1", port) if over_port else path_in(student, "talk")
        served = serve(student, address, [("ask", question)])
        served.expect_returned("a client with the right key")
        expected = question if isinstance(question, bytes | None) else [question, "answered"]
        expect_equal(
            served.answers, [["ask", "returned", expected]], "What `ask` made of the server's answer"
        )
        expect_equal(served.asked, 1, "Number of calls of `reply`")


@pytest.mark.points(3)
@pytest.mark.needs("question_and_answer")
def test_wrong_key(student: Student) -> None:
    """a client without the right key is refused, and the next one is served"""
    # The one that asks comes first: a server without a key would wait with the others, and tell less.
    clients = [("ask with a wrong key", 1), ("a_stranger", None), ("without_a_key", None), ("ask", 2)]
    served = serve(student, path_in(student, "key"), clients)
    wrong = [answer for answer in served.answers if answer[0] == "ask with a wrong key"]
    if any(how == "returned" for _, how, _ in wrong) or served.asked > 1:
        refuse(
            Verdict.WRONG_RESULT,
            "A client with another key was served; give the key to `Listener` and `Client` as `authkey`.",
        )
    served.expect_returned("a client with the wrong key")
    expect_equal(
        served.answers[-1:], [["ask", "returned", [2, "answered"]]], "Answer to the client after those"
    )


@pytest.mark.points(3)
@pytest.mark.needs("question_and_answer")
def test_client_that_hangs_up(student: Student) -> None:
    """a client that hangs up, at whatever moment, is forgotten, and the next one is served"""
    for kind in (*HUNG_UP, ""):
        several = [(each, None) for each in student.random.sample(HUNG_UP, len(HUNG_UP))]
        clients = [(kind, None)] if kind else several
        served = serve(student, path_in(student, "gone"), [*clients, ("ask", 3)])
        served.expect_returned("a client that hung up")
        expect_equal(
            served.answers,
            [["ask", "returned", [3, "answered"]]],
            "Answer to the client after one that hung up",
        )


@pytest.mark.points(2)
@pytest.mark.needs("question_and_answer")
def test_error_in_reply(student: Student) -> None:
    """an error that reply raises leaves serve_once, and the asker does not wait for ever"""
    served = serve(student, path_in(student, "error"), [("gone_at_once", None), ("ask", 4)], "stumble")
    if served.ended[0] == "returned":
        refuse(Verdict.WRONG_RESULT, "`reply` raised, and `serve_once` returned as if all had gone well.")
    if "Trouble" not in served.ended[1]:
        refuse(
            Verdict.WRONG_RESULT,
            f"`reply` raised an error of its own, and what left `serve_once` was `{served.ended[1][0]}`.",
        )
    if served.waited:
        refuse(
            Verdict.LEAK,
            "After an error in `reply` the asker still waits: the connection was not closed.",
        )
    if [answer[1] for answer in served.answers] != ["raised"]:
        refuse(Verdict.WRONG_RESULT, "The server had no answer, and `ask` returned one.")


@pytest.mark.points(2)
@pytest.mark.needs("question_and_answer")
def test_address_is_free_again(student: Student) -> None:
    """the socket is closed and its file is gone, however serve_once ends"""
    clients = [("a_stranger", None), ("gone_without_reading", None), ("ask", 5)]
    for reply in ("answer", "stumble"):
        served = serve(student, path_in(student, "free"), clients, reply)
        if served.there:
            how = "returned" if served.ended[0] == "returned" else "raised"
            refuse(
                Verdict.LEAK,
                f"When `serve_once` had {how}, the socket or its file was still there; close the listener.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("address_is_free_again")
def test_nothing_is_left_behind(student: Student) -> None:
    """no descriptor or file is left, on either side, also when clients were refused"""
    judge_growth(student.value("serve_again_and_again", {"key": key_of(student)}))
