"""Let two processes play ping-pong over one pipe."""

from __future__ import annotations

from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection


def rally(rounds: int) -> list[str]:
    mine, theirs = Pipe()
    with mine, theirs:
        player = Process(target=answer, args=(theirs, mine))
        player.start()
        try:
            theirs.close()  # the player has its copy; with ours open its death would go unnoticed
            hits: list[str] = []
            for number in range(rounds):
                mine.send(f"ping {number}")
                hits += [f"ping {number}", mine.recv()]
            mine.close()  # the last copy of this end: the player's `recv` raises `EOFError`
            player.join()
            if player.exitcode != 0:
                raise RuntimeError(f"the other player ended with exit code {player.exitcode}")
            return hits
        finally:
            player.kill()  # alive only when the rally was cut short
            player.join()
            player.close()


def answer(mine: Connection[str, str], theirs: Connection[str, str]) -> None:
    """Answer every ping until nobody is left to send one."""
    theirs.close()  # a copy, inherited: while it is open `recv` can never see the end
    with mine:
        while True:
            try:
                ping = mine.recv()
            except EOFError:
                return
            mine.send(ping.replace("ping", "pong"))
