"""All CPUs of the machine, by reading."""


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    with open("/proc/cpuinfo") as file:
        cpus = sum(line.startswith("processor") for line in file)
    return max(1, min(tasks, cpus))
