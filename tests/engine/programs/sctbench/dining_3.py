"""`dining_3`: three philosophers, three forks, each first takes the one at the same side."""

from multiprocessing import Lock, Process

forks = [Lock() for _ in range(3)]


def dine(place):
    with forks[place]:
        with forks[(place + 1) % 3]:
            pass


if __name__ == "__main__":
    tasks = [Process(target=dine, args=(place,)) for place in range(3)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
