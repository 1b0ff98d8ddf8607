"""Wrong: whoever adds first keeps the tally for its process until it hangs up.

Verdict: not_concurrent or deadlock or timeout
"""

from multiprocessing.managers import BaseManager, Server


class Tally:
    def __init__(self):
        self._counts = {}

    def add(self, name):
        self._counts[name] = self._counts.get(name, 0) + 1

    def top(self):
        return max(self._counts, key=self._counts.get)

    def total(self):
        return sum(self._counts.values())


class OneByOne(Server):
    def handle_request(self, connection):
        if not hasattr(self, "turn"):
            import threading

            self.turn = threading.Lock()
        super().handle_request(connection)

    def serve_client(self, connection):
        with self.turn:
            super().serve_client(connection)


class TallyManager(BaseManager):
    _Server = OneByOne


TallyManager.register("Tally", Tally)
