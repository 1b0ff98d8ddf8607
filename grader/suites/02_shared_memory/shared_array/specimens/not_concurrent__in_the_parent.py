"""Wrong: no process; the parent adds."""


def add_to_all(numbers, processes, times):
    return [float(number + processes * times) for number in numbers]
