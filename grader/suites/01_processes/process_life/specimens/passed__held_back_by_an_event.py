"""Right: the target begins when the snapshot has been taken."""

from multiprocessing import Event, Process


def life_of(target, name):
    seen = Event()
    process = Process(target=begin, args=(seen, target))
    process.name = name
    snapshots = [look(process)]
    process.start()
    snapshots.append(look(process))
    seen.set()
    process.join()
    snapshots.append(look(process))
    return snapshots


def begin(seen, target):
    seen.wait()
    target()


def look(process):
    return {
        "daemon": process.daemon,
        "exitcode": process.exitcode,
        "alive": process.is_alive(),
        "pid": process.ident,
        "name": process.name,
    }
