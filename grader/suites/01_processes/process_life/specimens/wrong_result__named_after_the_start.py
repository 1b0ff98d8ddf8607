"""Wrong: renames the object in the parent when the child has its name already."""

from multiprocessing import Process


def life_of(target, name):
    process = Process(target=target)
    process.start()
    process.name = name
    first = {"name": name, "pid": None, "alive": False, "exitcode": None, "daemon": False}
    second = look(process)
    process.join()
    return [first, second, look(process)]


def look(process):
    return {
        "name": process.name,
        "pid": process.pid,
        "alive": process.is_alive(),
        "exitcode": process.exitcode,
        "daemon": process.daemon,
    }
