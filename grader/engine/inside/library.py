"""The modules that hooks patch, as `Any`: type stubs call final or leave out what is replaced here."""

from __future__ import annotations

import os as _os
import threading as _threading
import time as _time
from multiprocessing import connection as _connection
from multiprocessing import context as _context
from multiprocessing import heap as _heap
from multiprocessing import managers as _managers
from multiprocessing import pool as _pool
from multiprocessing import process as _process
from multiprocessing import queues as _queues
from multiprocessing import sharedctypes as _sharedctypes
from multiprocessing import synchronize as _synchronize
from multiprocessing import util as _util
from typing import Any

connection: Any = _connection
context: Any = _context
heap: Any = _heap
managers: Any = _managers
os: Any = _os
pool: Any = _pool
process: Any = _process
queues: Any = _queues
sharedctypes: Any = _sharedctypes
synchronize: Any = _synchronize
threading: Any = _threading
time: Any = _time
util: Any = _util
