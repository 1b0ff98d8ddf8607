"""Managers: a proxy's call is one point; the conversation with the server below it is hidden.

The server's own threads are hidden through and through: they answer as soon as they can, so that a call is
done in one go, unless what it does in the server blocks (a managed lock, a managed queue).
"""

from __future__ import annotations

from typing import Any

from . import opcodes
from .library import managers
from .task import current
from .threads import ControlledLock

_LOOKS = frozenset(
    {
        *("#GETVALUE", "__contains__", "__getattribute__", "__getitem__", "__len__", "__repr__", "__str__"),
        *("copy", "count", "empty", "full", "get", "index", "is_set", "items", "keys", "qsize", "values"),
    }
)
"""Methods that only look; a queue's `get` is none, see `_is_look`."""


def _is_look(proxy: Any, method: str) -> bool:
    return method in _LOOKS and not (method == "get" and "Queue" in proxy._token.typeid)


def _hook_calls() -> None:
    original = managers.BaseProxy._callmethod

    def _callmethod(self: Any, methodname: str, args: Any = (), kwds: Any = {}) -> Any:  # noqa: B006 (as the library)
        task = current()
        if task is None or task.region is not None:
            return original(self, methodname, args, kwds)
        key = f"proxy {self._token.id}"
        task.point(methodname, key, "R" if _is_look(self, methodname) else "W", subject=self)
        with task.hidden_region(methodname, key):
            result = original(self, methodname, args, kwds)
        task.note(result)
        return result

    managers.BaseProxy._callmethod = _callmethod


def _hide(owner: Any, name: str) -> None:
    """Make all that a method does hidden: nobody else can tell when it happens."""
    original = getattr(owner, name)

    def method(*arguments: Any, **keywords: Any) -> Any:
        task = current()
        if task is None or task.region is not None:
            return original(*arguments, **keywords)
        with task.hidden_region(name.strip("_"), "manager"):
            return original(*arguments, **keywords)

    is_static = isinstance(vars(owner)[name], staticmethod)
    setattr(owner, name, staticmethod(method) if is_static else method)


def _hidden_client(client: Any) -> Any:
    """Connecting to a manager changes nothing that others could notice."""

    def connect(*arguments: Any, **keywords: Any) -> Any:
        task = current()
        if task is None or task.region is not None:
            return client(*arguments, **keywords)
        with task.hidden_region("connect", "manager"):
            return client(*arguments, **keywords)

    return connect


def _hook_server() -> None:
    run_server, serve = managers.BaseManager.__dict__["_run_server"].__func__, managers.Server.serve_forever

    def _run_server(cls: Any, *arguments: Any, **keywords: Any) -> None:
        _serve_hidden()
        run_server(cls, *arguments, **keywords)

    def serve_forever(self: Any) -> None:
        _serve_hidden()
        serve(self)

    managers.BaseManager._run_server = classmethod(_run_server)
    managers.Server.serve_forever = serve_forever


def _serve_hidden() -> None:
    """The server loops once a second to see whether it should stop; without time-outs it just waits."""
    task = current()
    if task is not None:
        task.hidden = task.timeless = True
        opcodes.watch_server()


def install() -> None:
    """Put the hooks in place."""
    _hook_calls()
    for name in ("_incref", "_connect", "_decref"):
        _hide(managers.BaseProxy, name)
    for name in ("start", "_create", "connect", "_number_of_objects", "_debug_info", "_finalize_manager"):
        _hide(managers.BaseManager, name)
    _hook_server()
    _hide(managers, "dispatch")
    managers.listener_client = {
        name: (listener, _hidden_client(client))
        for name, (listener, client) in managers.listener_client.items()
    }
    _kind, *rest = managers.SyncManager._registry["Lock"]
    managers.SyncManager._registry["Lock"] = (ControlledLock, *rest)  # registered before the hooks were there
