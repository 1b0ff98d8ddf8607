"""Shared memory: every read and write of `Value`, `Array`, `RawValue` and `RawArray` is a point.

`sharedctypes` makes all its objects through `rebuild_ctype`; the hook makes them of a subclass of the same
ctypes type whose accesses ask first. The wrappers with a lock ask once, for the lock to be free and the
access together, and then touch the memory directly: nobody else moves before their next point.
"""

from __future__ import annotations

import ctypes
from typing import Any

from . import maps, protocol
from .library import context, heap, sharedctypes
from .semlock import ControlledSemLock
from .task import current

_BLOCKS = 64
"""An array's elements are told apart up to this many; longer arrays are cut into this many blocks."""

_tracked: dict[Any, Any] = {}
"""Subclass by (type, length), so that each type is subclassed once."""
_next_module_object = 0


def _new_key() -> str:
    global _next_module_object
    task = current()
    if task is not None:
        return task.new_object()
    _next_module_object += 1
    return f"module#shared{_next_module_object}"


def access(owner: Any, access_letter: str, key: str, *, lock: Any = None, also: str = "") -> Any:
    """Ask for one read (`R`) or write (`W`) of shared memory; returns the task, None when not controlled."""
    task = current()
    if task is None:
        return None
    need = protocol.ALWAYS
    if lock is not None:
        need = lock.is_free_for(task)
        if need != protocol.ALWAYS:
            also = lock.key + (protocol.INNER_SEPARATOR + also if also else "")
    task.point(
        "read" if access_letter == "R" else "write", key, access_letter, need, also=also, subject=owner
    )
    return task


def _value_property(base: Any, name: str) -> property:
    """A property over a ctypes field or `value`, that asks before the access."""
    plain = getattr(base, name)
    suffix = "" if name in ("value", "raw") else f".{name}"

    def get(self: Any) -> Any:
        task = access(self, "R", self._grader_key + suffix)
        result = plain.__get__(self)
        if task is not None:
            task.note(result)
        return result

    def put(self: Any, value: Any) -> None:
        task = access(self, "W", self._grader_key + suffix)
        plain.__set__(self, value)
        if task is not None:
            task.note(value)

    return property(get, put)


def elements(array: Any, index: Any) -> tuple[str, str]:
    """Object and further objects of an access to `array[index]`: elements, or blocks of a long array."""
    length = len(array)
    size = max(1, -(-length // _BLOCKS))
    key = array._grader_key
    if isinstance(index, slice):
        blocks = sorted({position // size for position in range(*index.indices(length))})
        names = [f"{key}[{block}]" for block in blocks]
        return (names[0], protocol.INNER_SEPARATOR.join(names[1:])) if names else (key, "")
    try:
        position = index.__index__()
    except (AttributeError, TypeError):
        return key, ""  # not an index: ctypes raises the right error
    return f"{key}[{(position + length if position < 0 else position) // size}]", ""


def _get_item(self: Any, index: Any) -> Any:
    if _is_compound(type(self)._type_) and not isinstance(index, slice):
        return _part(self, index)
    key, also = elements(self, index)
    task = access(self, "R", key, also=also)
    result = type(self)._grader_base.__getitem__(self, index)
    if task is not None:
        task.note(result)
    return result


def _set_item(self: Any, index: Any, value: Any) -> None:
    key, also = elements(self, index)
    task = access(self, "W", key, also=also)
    type(self)._grader_base.__setitem__(self, index, value)
    if task is not None:
        task.note(value)


def _is_compound(type_: Any) -> bool:
    return issubclass(type_, (ctypes.Structure, ctypes.Union, ctypes.Array))


def _part(array: Any, index: int) -> Any:
    """Element of an array of structures or arrays: a view of the same memory whose accesses ask, too."""
    length = len(array)
    position = index + length if index < 0 else index
    if not 0 <= position < length:
        raise IndexError("invalid index")
    type_ = type(array)._type_
    part = tracked_type(type_).from_buffer(array, position * ctypes.sizeof(type_))
    part._grader_key = f"{array._grader_key}[{position}]"
    return part


def tracked_type(base: Any) -> Any:
    """Subclass of a ctypes type whose accesses are points; the type itself when it is one already."""
    if hasattr(base, "_grader_base"):
        return base
    subclass = _tracked.get(base)
    if subclass is None:
        body: dict[str, Any] = {"_grader_base": base, "_grader_key": "?"}
        if issubclass(base, ctypes.Array):
            body.update(__getitem__=_get_item, __setitem__=_set_item)
            names = ["value", "raw"] if hasattr(base, "raw") else ["value"] if hasattr(base, "value") else []
        elif issubclass(base, (ctypes.Structure, ctypes.Union)):
            names = [field[0] for kind in base.__mro__ for field in kind.__dict__.get("_fields_", ())]
        else:
            names = ["value"]
        body.update((name, _value_property(base, name)) for name in names)
        subclass = _tracked[base] = type(base.__name__, (base,), body)
        subclass.__module__, subclass.__qualname__ = base.__module__, base.__qualname__
        context.reduction.ForkingPickler.register(subclass, _reduce)
    return subclass


def _reduce(obj: Any) -> tuple[Any, ...]:
    """Pickle a tracked object for a spawned child: the plain type travels, the child tracks it again."""
    context.assert_spawning(obj)
    base = type(obj)._grader_base
    if issubclass(base, ctypes.Array):
        return _rebuild, (base._type_, obj._wrapper, base._length_, obj._grader_key)
    return _rebuild, (base, obj._wrapper, None, obj._grader_key)


def _rebuild(type_: Any, wrapper: Any, length: int | None, key: str | None = None) -> Any:
    """Take the place of `sharedctypes.rebuild_ctype`."""
    base = getattr(type_, "_grader_base", type_)
    if length is not None:
        base = base * length
    obj = tracked_type(base).from_buffer(wrapper.create_memoryview())
    obj._wrapper = wrapper
    obj._grader_key = key or _new_key()
    maps.look_at_the_program()
    return obj


def _raw_value(typecode_or_type: Any, *args: Any) -> Any:
    """Take the place of `RawValue`: initialising is no point, nobody else has the object yet."""
    type_ = sharedctypes.typecode_to_type.get(typecode_or_type, typecode_or_type)
    obj = _rebuild(type_, heap.BufferWrapper(ctypes.sizeof(type_)), None)
    ctypes.memset(ctypes.addressof(obj), 0, ctypes.sizeof(obj))
    _initialise(obj, args)
    return obj


def _raw_array(typecode_or_type: Any, size_or_initializer: Any) -> Any:
    """Take the place of `RawArray`."""
    type_ = sharedctypes.typecode_to_type.get(typecode_or_type, typecode_or_type)
    given = () if isinstance(size_or_initializer, int) else size_or_initializer
    type_ = type_ * (size_or_initializer if isinstance(size_or_initializer, int) else len(given))
    obj = _rebuild(type_, heap.BufferWrapper(ctypes.sizeof(type_)), None)
    ctypes.memset(ctypes.addressof(obj), 0, ctypes.sizeof(obj))
    _initialise(obj, given)
    return obj


def _initialise(obj: Any, values: Any) -> None:
    """Give the first contents by way of a plain object of the same memory."""
    base = type(obj)._grader_base
    plain = base.from_buffer(obj)
    plain.__init__(*values)


def _lock_of(wrapper: Any) -> ControlledSemLock | None:
    """The semaphore below a wrapper's lock; None for a lock of another make (a proxy, a `Condition` …)."""
    semlock = getattr(wrapper._lock, "_semlock", None)
    return semlock if isinstance(semlock, ControlledSemLock) else None


def make_property(name: str) -> property:
    """Take the place of `sharedctypes.make_property`: one point for lock and access together."""
    suffix = "" if name in ("value", "raw") else f".{name}"

    def get(self: Any) -> Any:
        return _guarded(self, "R", name, suffix, None)

    def put(self: Any, value: Any) -> None:
        _guarded(self, "W", name, suffix, value)

    return property(get, put)


def _guarded(wrapper: Any, letter: str, name: str, suffix: str, value: Any) -> Any:
    obj, lock = wrapper._obj, _lock_of(wrapper)
    if lock is None or current() is None:
        with wrapper:
            return getattr(obj, name) if letter == "R" else setattr(obj, name, value)
    plain = getattr(type(obj)._grader_base, name)
    task = access(wrapper, letter, obj._grader_key + suffix, lock=lock)
    if letter == "R":
        value = plain.__get__(obj)
    else:
        plain.__set__(obj, value)
    task.note(value)
    return value


def _array_get(self: Any, index: Any) -> Any:
    obj, lock = self._obj, _lock_of(self)
    if lock is None or current() is None or (_is_compound(obj._type_) and not isinstance(index, slice)):
        with self:
            return obj[index]
    key, also = elements(obj, index)
    task = access(self, "R", key, lock=lock, also=also)
    result = type(obj)._grader_base.__getitem__(obj, index)
    task.note(result)
    return result


def _array_set(self: Any, index: Any, value: Any) -> None:
    obj, lock = self._obj, _lock_of(self)
    if lock is None or current() is None:
        with self:
            obj[index] = value
        return
    key, also = elements(obj, index)
    task = access(self, "W", key, lock=lock, also=also)
    type(obj)._grader_base.__setitem__(obj, index, value)
    task.note(value)


def install() -> None:
    """Put the hooks in place; the types of all type codes are made before the fork."""
    for type_ in sharedctypes.typecode_to_type.values():
        tracked_type(type_)
    sharedctypes.rebuild_ctype = _rebuild
    sharedctypes._new_value = lambda type_: _rebuild(type_, heap.BufferWrapper(ctypes.sizeof(type_)), None)
    sharedctypes.RawValue = _raw_value
    sharedctypes.RawArray = _raw_array
    sharedctypes.make_property = make_property
    sharedctypes.Synchronized.value = make_property("value")
    sharedctypes.SynchronizedArray.__getitem__ = _array_get
    sharedctypes.SynchronizedArray.__setitem__ = _array_set
    sharedctypes.SynchronizedString.value = make_property("value")
    sharedctypes.SynchronizedString.raw = make_property("raw")
