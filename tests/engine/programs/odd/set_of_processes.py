"""The order of a set of processes is part of the result."""

from multiprocessing import Process


def nothing():
    pass


def run():
    everybody = {Process(target=nothing, name=str(number)) for number in range(6)}
    for process in everybody:
        process.start()
    for process in everybody:
        process.join()
    return [process.name for process in everybody]
