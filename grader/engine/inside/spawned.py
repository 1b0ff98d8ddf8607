"""The child's side of `spawning`: hooks first, then the library's own start; importing installs the hooks."""

from __future__ import annotations

import gc
from multiprocessing import forkserver, spawn
from typing import Any, NoReturn

from . import install, run_main
from .lifecycle import adopt, out_of_the_way
from .spawning import PREPARATION_KEY
from .task import process

_spawn: Any = spawn
_prepare = _spawn.prepare


def main(**keywords: Any) -> NoReturn:
    """Take the place of `multiprocessing.spawn.spawn_main`."""
    run_main(lambda: _spawn.spawn_main(**keywords))


def prepare(data: dict[str, Any]) -> None:
    """Take the place of `spawn.prepare`: become the task that the preparation data names, then prepare."""
    birth = data.pop(PREPARATION_KEY, None)
    if birth is not None:
        identity, descriptor, tell, now = birth
        inherited = forkserver.get_inherited_fds()
        if inherited is not None:
            descriptor = inherited[descriptor]
        gc.disable()
        process.now = process.told_now = now
        adopt(identity, out_of_the_way(descriptor), tell=tell)
    _prepare(data)


install()
_spawn.prepare = prepare
