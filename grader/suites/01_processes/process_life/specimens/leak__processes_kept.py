"""Wrong: right but for a list in which every process stays, with its descriptor."""

from multiprocessing import Process

SEEN = []


def life_of(target, name):
    process = Process(target=target, name=name)
    SEEN.append(process)
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
