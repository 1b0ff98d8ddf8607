"""Right: a manager's server keeps the count; the lot holds proxies and ends with its manager."""

from multiprocessing import Manager


class ParkingLot:
    def __init__(self, places):
        self.manager = Manager()
        self.changed = self.manager.Condition()
        self.state = self.manager.dict(places=places, inside=0)

    def enter(self, timeout=None):
        with self.changed:
            if not self.changed.wait_for(self.room, timeout):
                return False
            self.state["inside"] += 1
            return True

    def room(self):
        return self.state["inside"] < self.state["places"]

    def leave(self):
        with self.changed:
            if not self.state["inside"]:
                raise ValueError("leaving an empty lot")
            self.state["inside"] -= 1
            self.changed.notify()

    def free(self):
        return self.state["places"] - self.state["inside"]

    def __getstate__(self):
        return {"changed": self.changed, "state": self.state}
