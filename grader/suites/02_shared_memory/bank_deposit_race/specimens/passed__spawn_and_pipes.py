"""Right: spawned processes ask over a pipe each, and the parent serves them with `connection.wait`."""

import multiprocessing
from multiprocessing.connection import wait


def run_bank(opening, deposits, withdrawals):
    context = multiprocessing.get_context("spawn")
    balance, refused = opening, []
    processes, connections = [], []
    for sign, sequences in ((1, deposits), (-1, withdrawals)):
        for amounts in sequences:
            ours, theirs = context.Pipe()
            process = context.Process(target=client, args=(theirs, sign, amounts))
            process.start()
            theirs.close()
            processes.append(process)
            connections.append(ours)
    while connections:
        for connection in wait(connections):
            try:
                change = connection.recv()
            except EOFError:
                connection.close()
                connections.remove(connection)
                continue
            if balance + change >= 0:
                balance += change
            else:
                refused.append(-change)
            connection.send(balance)
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a client failed")
    return balance, refused


def client(connection, sign, amounts):
    with connection:
        for amount in amounts:
            connection.send(sign * amount)
            connection.recv()
