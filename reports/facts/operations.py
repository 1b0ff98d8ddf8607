"""Which kind of thing a step of a trace is, told from the words of its operation."""

from __future__ import annotations

import re
from enum import Enum


class Kind(Enum):
    """How a step touches its object."""

    READ = "read"
    WRITE = "write"
    ACQUIRE = "acquire"
    RELEASE = "release"
    FAIL = "fail"
    OTHER = "other"


WORDS = {
    Kind.FAIL: {"raise", "raises", "fail", "fails", "crash", "assert", "error"},
    Kind.RELEASE: {"release", "unlock", "leave", "__exit__"},
    Kind.ACQUIRE: {"acquire", "lock", "enter", "__enter__"},
    Kind.WRITE: {
        "write", "store", "set", "update", "append", "extend", "insert", "remove", "pop", "popitem", "clear",
        "setdefault", "__setitem__", "__delitem__", "__setattr__", "sort", "reverse", "__iadd__",
    },
    Kind.READ: {
        "read", "load", "get", "items", "keys", "values", "copy", "index", "count",
        "__getitem__", "__len__", "__contains__", "__getattribute__", "__getattr__", "__iter__",
    },
}  # fmt: skip
BYSTANDING = {"begin", "start", "fork", "join", "exit", "end", "bye", "create", "close"}
"""What a process does that takes no part: it starts others, waits for their end, and ends."""
REFUSED = {"false", "blocked", "blocks", "waits", "waiting", "refused", "timeout"}
"""Words in the detail of an `acquire` that did not get the lock."""


def kind_of(operation: str) -> Kind:
    """Return the kind of an operation: the first that its name, or a proxy's method name, belongs to."""
    words = set(re.findall(r"\w+", operation.lower().partition("(")[0]))
    return next((kind for kind, names in WORDS.items() if words & names), Kind.OTHER)


def is_bystanding(operation: str) -> bool:
    """Say whether an operation only begins or ends processes."""
    return operation.lower().partition(" ")[0] in BYSTANDING


def is_refused(detail: str) -> bool:
    """Say whether the detail of an `acquire` tells that the lock was not taken."""
    return bool(REFUSED & set(re.findall(r"\w+", detail.lower()))) or "timed out" in detail.lower()
