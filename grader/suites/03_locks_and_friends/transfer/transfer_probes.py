"""What runs next to the student's code for `transfer`."""

from __future__ import annotations

import dis
import os
import sys
import threading
from collections.abc import Callable, Sequence
from types import FrameType, ModuleType
from typing import Any

from grader.inside import observe, witness

_CALLER = "TRANSFER_CALLER"

Transfers = Sequence[Sequence[int]]


def _announce() -> None:
    """Say that an amount is reckoned with, and wait for leave to go on; the caller may do so freely."""
    if os.environ.get(_CALLER) != str(os.getpid()):
        witness.hold("hold: reckoning")


def _fail() -> None:
    """Fail where an amount is reckoned with, in a worker."""
    if os.environ.get(_CALLER) != str(os.getpid()):
        witness.tell("failed")
        raise LookupError("this amount cannot be reckoned with")


def _watched(name: str, act: Callable[[], None]) -> Callable[[int, int], Any]:
    genuine = getattr(int, name)

    def method(self: int, other: int) -> Any:
        act()
        return genuine(int(self), int(other))

    return method


class Amount(int):
    """An amount that waits whenever it is compared, added or taken off in a worker."""


class BadAmount(int):
    """An amount that fails when it is compared, added or taken off in a worker."""


for _name in ("lt", "le", "gt", "ge", "add", "radd", "sub", "rsub"):
    setattr(Amount, f"__{_name}__", _watched(f"__{_name}__", _announce))
    setattr(BadAmount, f"__{_name}__", _watched(f"__{_name}__", _fail))


def transfer(student: ModuleType, balances: Sequence[int], transfers: Transfers) -> Any:
    """Run the transfers once."""
    return student.run_transfers(balances, [tuple(each) for each in transfers])


def transfer_kept(student: ModuleType, cases: Sequence[tuple[Any, Transfers]]) -> Any:
    """Run several cases; return the results, and the balances handed in as they are afterwards."""
    return [[transfer(student, balances, transfers), list(balances)] for balances, transfers in cases]


def transfer_in_company(student: ModuleType, balances: Sequence[int], transfers: Transfers) -> Any:
    """Run transfers that wait for company wherever a worker reckons with their amounts."""
    os.environ[_CALLER] = str(os.getpid())
    return student.run_transfers(balances, [(source, target, Amount(n)) for source, target, n in transfers])


class Footsteps:
    """Makes a forked process wait for leave before every addition and subtraction in one file's code.

    For those whose workers make numbers of their own of the amounts: an `Amount` is not reckoned with there.
    """

    STEPS = frozenset(
        (each.opcode, each.arg)
        for each in dis.get_instructions(compile("a + b; a - b; a += b; a -= b", "", "exec"))
        if each.opname == "BINARY_OP"
    )

    def __init__(self, file: str) -> None:
        self._file = file
        self._follow = self._trace

    def begin(self) -> None:
        """Follow this process, also in what is being executed already."""
        outer: FrameType | None = sys._getframe(1)
        while outer is not None:
            if self._file == outer.f_code.co_filename:
                outer.f_trace = self._follow
                outer.f_trace_opcodes = True
            outer = outer.f_back
        threading.settrace(self._follow)
        sys.settrace(self._follow)

    def _trace(self, frame: FrameType, event: str, _argument: Any) -> Any:
        if self._file != frame.f_code.co_filename:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            operation, operand = frame.f_code.co_code[frame.f_lasti : frame.f_lasti + 2]
            if (operation, operand) in self.STEPS:
                witness.hold("hold: reckoning")
        return self._follow


def transfer_step_by_step(student: ModuleType, balances: Sequence[int], transfers: Transfers) -> Any:
    """Run transfers whose workers wait for company wherever they add or take off."""
    os.register_at_fork(after_in_child=Footsteps(str(student.__file__)).begin)
    return transfer(student, balances, transfers)


def transfer_with_a_bad_one(
    student: ModuleType, balances: Sequence[int], transfers: Transfers, bad: int
) -> Any:
    """Run transfers of which the one of number `bad` makes its worker fail."""
    os.environ[_CALLER] = str(os.getpid())
    spoilt = [
        (source, target, BadAmount(amount) if number == bad else amount)
        for number, (source, target, amount) in enumerate(transfers)
    ]
    return student.run_transfers(balances, spoilt)


def transfer_again_and_again(student: ModuleType, balances: Sequence[int], transfers: Transfers) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: transfer(student, balances, transfers))
