"""A managed object of the program's own class, safe for the server's threads."""

from multiprocessing import Process
from multiprocessing.managers import BaseManager
from threading import Lock


class Tally:
    def __init__(self):
        self.votes = 0
        self.lock = Lock()

    def add(self):
        with self.lock:
            self.votes += 1

    def total(self):
        return self.votes


class TallyManager(BaseManager):
    pass


TallyManager.register("Tally", Tally)


def vote(tally):
    tally.add()


if __name__ == "__main__":
    with TallyManager() as manager:
        tally = manager.Tally()
        voters = [Process(target=vote, args=(tally,)) for _ in range(2)]
        for voter in voters:
            voter.start()
        for voter in voters:
            voter.join()
        assert tally.total() == 2, tally.total()
