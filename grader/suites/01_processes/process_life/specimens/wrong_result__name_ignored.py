"""Wrong: the process has the name that it was given by default."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target)
    snapshots = [look(process)]
    process.start()
    snapshots.append(look(process))
    process.join()
    snapshots.append(look(process))
    return snapshots


def look(process):
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": process.exitcode,
        "daemon": process.daemon,
    }
