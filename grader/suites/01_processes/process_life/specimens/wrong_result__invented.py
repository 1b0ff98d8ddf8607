"""Wrong: writes down what one would expect."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    process.start()
    pid = process.pid
    process.join()
    return [
        {"name": name, "pid": None, "alive": False, "exitcode": None, "daemon": False},
        {"name": name, "pid": pid, "alive": True, "exitcode": None, "daemon": False},
        {"name": name, "pid": pid, "alive": False, "exitcode": 0, "daemon": False},
    ]
