"""Wrong: brings the end about itself instead of waiting for it."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target, name=name)
    snapshots = [look(process)]
    process.start()
    snapshots.append(look(process))
    process.join(0.5)
    process.terminate()
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
