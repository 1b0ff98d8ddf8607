"""Turns values into JSON and back without losing types: never a pickle towards the trusted side.

JSON's own types stand for themselves (exact types only: a subclass of `int` may lie about equality).
Everything else is an object with one key that starts with `$`; what has no encoding at all becomes
`{"$opaque": [type, text]}`, a fact that equals nothing.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

MAX_DEPTH = 16
MAX_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value that has no plain form: its type's name and the start of its `repr`."""

    type: str
    text: str

    def __repr__(self) -> str:
        return self.text


def encode(value: Any, depth: int = 0) -> Any:
    """Return `value` as JSON data; containers deeper than `MAX_DEPTH` become opaque."""
    kind = type(value)
    if value is None or kind in (bool, int, str):
        return value
    if kind is float:
        return {"$float": value.hex()}
    if kind in (bytes, bytearray):
        return {"$bytes": base64.b64encode(value).decode()}
    if depth < MAX_DEPTH:
        if kind is list:
            return [encode(item, depth + 1) for item in value]
        if kind is tuple:
            return {"$tuple": [encode(item, depth + 1) for item in value]}
        if kind is dict:
            return {"$dict": [[encode(k, depth + 1), encode(v, depth + 1)] for k, v in value.items()]}
        if kind in (set, frozenset):
            return {"$set": [encode(item, depth + 1) for item in value]}
    return {"$opaque": [kind.__name__[:MAX_TEXT], _text(value)]}


def _text(value: Any) -> str:
    try:
        return repr(value)[:MAX_TEXT]
    except BaseException as error:  # noqa: BLE001 - a student's __repr__ may raise anything
        return f"<repr raised {type(error).__name__}>"


def decode(data: Any, depth: int = 0) -> Any:
    """Return the value that `encode` was given; raise `ValueError` for anything `encode` does not write."""
    if depth > 2 * MAX_DEPTH:
        raise ValueError("nested too deeply")
    if data is None or type(data) in (bool, int, str):
        return data
    if type(data) is list:
        return [decode(item, depth + 1) for item in data]
    if type(data) is dict and len(data) == 1:
        (tag, content), *_ = data.items()
        return _decode_tagged(tag, content, depth)
    raise ValueError(f"not an encoded value: {str(data)[:80]}")


def _decode_tagged(tag: str, content: Any, depth: int) -> Any:
    if tag == "$float" and type(content) is str:
        return float.fromhex(content)
    if tag == "$bytes" and type(content) is str:
        return base64.b64decode(content, validate=True)
    if type(content) is not list:
        raise ValueError(f"not an encoded value: {tag[:80]}")
    if tag == "$opaque" and len(content) == 2 and all(type(part) is str for part in content):
        return Opaque(content[0], content[1])
    if tag == "$tuple":
        return tuple(decode(item, depth + 1) for item in content)
    if tag == "$set":
        return frozenset(_hashable(decode(item, depth + 1)) for item in content)
    if tag == "$dict":
        return {_hashable(decode(k, depth + 1)): decode(v, depth + 1) for k, v in content}
    raise ValueError(f"not an encoded value: {tag[:80]}")


def _hashable(value: Any) -> Any:
    try:
        hash(value)
    except TypeError as error:
        raise ValueError("unhashable key") from error
    return value
