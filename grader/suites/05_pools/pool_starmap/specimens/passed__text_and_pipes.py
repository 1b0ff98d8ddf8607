"""Right: processes with contiguous shares; plain numbers as text through pipes."""

from multiprocessing import Pipe, Process


def compute(text, sender):
    with sender:
        try:
            for line in text.splitlines():
                base, exponent = map(int, line.split())
                sender.send_bytes(b"%d" % base**exponent)
            sender.send_bytes(b"end")
        except Exception as error:
            sender.send_bytes(b"error " + str(error).encode())


def powers(pairs, workers):
    lines = [f"{base} {exponent}" for base, exponent in pairs]
    share = -(-len(lines) // workers)
    processes, receivers = [], []
    for number in range(workers):
        receiver, sender = Pipe(duplex=False)
        text = "\n".join(lines[number * share : (number + 1) * share])
        process = Process(target=compute, args=(text, sender))
        process.start()
        sender.close()
        processes.append(process)
        receivers.append(receiver)
    results, error = [], None
    for receiver in receivers:
        with receiver:
            while (answer := receiver.recv_bytes()) != b"end":
                if answer.startswith(b"error"):
                    error = answer.decode()
                    break
                results.append(int(answer))
    for process in processes:
        process.join()
        process.close()
    if error:
        raise ValueError(error)
    return results
