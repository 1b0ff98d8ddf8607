"""Replay tokens: one schedule and what program it belongs to, as a short text."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .schedule import Option, Step, TaskId

_PREFIX = "s1."
_MOST_BYTES = 4_000_000


class TokenError(ValueError):
    """Not a token of this kit; the text is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recorded decision: who moved, whether by giving up a wait, a checksum of the situation."""

    task: TaskId
    timeout: bool
    check: int


@dataclass(frozen=True, slots=True)
class Token:
    """A recorded schedule of one program."""

    program: str
    function: str
    identity: str
    """Digest of the program's text: a changed program is told as such."""
    python: str
    schedule: tuple[Recorded, ...]

    def encode(self) -> str:
        """Write the token as text that survives shells and mail."""
        tasks = sorted({step.task for step in self.schedule})
        numbers = {task: number for number, task in enumerate(tasks)}
        head = [self.program, self.function, self.identity, self.python, tasks]
        body = bytearray(json.dumps(head, separators=(",", ":")).encode() + b"\n")
        for step in self.schedule:
            body += (numbers[step.task] * 2 + step.timeout).to_bytes(2, "big")
        for step in self.schedule:
            body.append(step.check)
        return _PREFIX + base64.urlsafe_b64encode(zlib.compress(bytes(body), 9)).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str) -> Token:
        """Read a token; raises `TokenError` for anything else."""
        try:
            if not text.startswith(_PREFIX):
                raise ValueError("another prefix")
            packed = base64.urlsafe_b64decode(text[len(_PREFIX) :] + "===")
            return cls._read(zlib.decompressobj().decompress(packed, _MOST_BYTES))
        except (ValueError, TypeError, IndexError, zlib.error, binascii.Error):
            raise TokenError(
                f"`{text[:24]}…` is no replay token: copy the whole line that `explore` printed."
            ) from None

    @classmethod
    def _read(cls, body: bytes) -> Token:
        head, _newline, rest = body.partition(b"\n")
        program, function, identity, python, tasks = json.loads(head)
        length = len(rest) // 3
        schedule = []
        for index in range(length):
            number = int.from_bytes(rest[2 * index : 2 * index + 2], "big")
            schedule.append(Recorded(str(tasks[number // 2]), bool(number % 2), rest[2 * length + index]))
        return cls(str(program), str(function), str(identity), str(python), tuple(schedule))


def checksum(chosen: Option, enabled: Sequence[Option]) -> int:
    """One byte over who moved, what they did and who else could have moved."""
    text = repr([_words(chosen), [_words(option) for option in enabled]])
    return zlib.crc32(text.encode()) & 0xFF


def _words(option: Option) -> tuple[str, str, str, str]:
    operation = option.operation
    return option.task, operation.kind, operation.object, operation.access.value


def record(program: Path, function: str | None, steps: Sequence[Step]) -> Token:
    """Make the token of an execution."""
    schedule = tuple(
        Recorded(
            step.chosen.task, step.chosen.operation.kind == "timeout", checksum(step.chosen, step.enabled)
        )
        for step in steps
    )
    return Token(str(program), function or "", identity_of(program), _python(), schedule)


def identity_of(program: Path) -> str:
    """Digest of a program's text."""
    return hashlib.sha256(program.read_bytes()).hexdigest()[:16]


def _python() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"
