"""Right: works out the new balance without the lock, and writes it only if nobody has come in between."""

from multiprocessing import Array, Lock, Pipe, Process


def run_bank(opening, deposits, withdrawals):
    account, lock = Array("q", [0, opening], lock=False), Lock()
    processes, ends = [], []
    for sign, group in ((1, deposits), (-1, withdrawals)):
        for amounts in group:
            receiving, sending = Pipe(duplex=False)
            process = Process(target=serve, args=(account, lock, list(amounts), sign, sending))
            process.start()
            sending.close()
            processes.append(process)
            ends.append(receiving)
    refused, failed = [], False
    for end in ends:
        try:
            refused += end.recv()
        except EOFError:
            failed = True
        end.close()
    for process in processes:
        process.join()
        failed = failed or process.exitcode != 0
        process.close()
    if failed:
        raise RuntimeError("a process failed")
    return account[1], refused


def serve(account, lock, amounts, sign, sending):
    refused = []
    for amount in amounts:
        done = False
        while not done:
            with lock:
                version, balance = account[0], account[1]
            covered = sign > 0 or amount <= balance
            new = balance + sign * amount if covered else balance
            with lock:
                done = account[0] == version
                if done:
                    account[0], account[1] = version + 1, new
        if not covered:
            refused.append(amount)
    sending.send(refused)
    sending.close()
