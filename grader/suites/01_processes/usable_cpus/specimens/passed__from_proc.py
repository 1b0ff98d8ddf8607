"""Reads the mask in /proc."""


def worker_count(tasks: int) -> int:
    if tasks < 0:
        raise ValueError("negative")
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith("Cpus_allowed:"):
                mask = int(line.split()[1].replace(",", ""), 16)
    usable = mask.bit_count()
    if tasks > usable:
        return usable
    return tasks or 1
