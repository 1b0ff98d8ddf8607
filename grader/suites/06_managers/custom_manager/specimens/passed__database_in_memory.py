"""Right: a database in the server's memory, with a lock around each statement."""

import sqlite3
import threading
from multiprocessing.managers import SyncManager


class _Book:
    def __init__(self):
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._gate = threading.Lock()
        self._db.execute("create table t (name text)")

    def add(self, name):
        with self._gate:
            self._db.execute("insert into t values (?)", (name,))

    def total(self):
        with self._gate:
            return self._db.execute("select count(*) from t").fetchone()[0]

    def top(self):
        with self._gate:
            return self._db.execute("select name from t group by name order by count(*) desc limit 1").fetchone()[0]


class TallyManager(SyncManager):
    pass


TallyManager.register("Tally", callable=_Book, exposed=("add", "total", "top"))
