"""Right: an asyncio server with a small protocol of its own; both sides prove with HMAC that they know the
key, the items stay pickled while they are in the server, and one that pulls waits in its own coroutine
until there are enough or its time is over.
"""

from __future__ import annotations

import asyncio
import hmac
import pickle
import secrets
import signal
import socket
import struct
from collections import deque
from collections.abc import Sequence
from multiprocessing import AuthenticationError, get_context
from typing import Any, BinaryIO

Address = tuple[str, int]
NUMBER = struct.Struct("!Q")
SECONDS = struct.Struct("!d")
NONCE = 32
YES, NO = b"y", b"n"


def _proof(key: bytes, side: bytes, nonce: bytes) -> bytes:
    return hmac.digest(key, side + nonce, "sha256")


class Store:
    """The items; everything happens in one event loop, so nothing has to be locked."""

    def __init__(self, key: bytes) -> None:
        self.key = key
        self.items: deque[bytes] = deque()
        self.waiting: set[asyncio.Future[None]] = set()

    async def serve(self, listening: socket.socket) -> None:
        server = await asyncio.start_server(self.attend, sock=listening)
        async with server:
            await server.serve_forever()

    async def attend(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if await self.knows_the_key(reader, writer):
                if await reader.readexactly(1) == b"+":
                    await self.push(reader, writer)
                else:
                    await self.pull(reader, writer)
        except (EOFError, OSError):
            pass  # it hung up
        finally:
            writer.close()

    async def knows_the_key(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        nonce = secrets.token_bytes(NONCE)
        writer.write(nonce)
        answer = await reader.readexactly(NONCE)
        its_nonce = await reader.readexactly(NONCE)
        if not hmac.compare_digest(answer, _proof(self.key, b"client", nonce)):
            writer.write(NO)
            await writer.drain()
            return False
        writer.write(YES + _proof(self.key, b"server", its_nonce))
        return True

    async def push(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        (count,) = NUMBER.unpack(await reader.readexactly(NUMBER.size))
        items = []
        for _ in range(count):
            (size,) = NUMBER.unpack(await reader.readexactly(NUMBER.size))
            items.append(await reader.readexactly(size))
        self.items.extend(items)
        for news in self.waiting:
            if not news.done():
                news.set_result(None)
        writer.write(YES)
        await writer.drain()

    async def pull(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        (count,) = NUMBER.unpack(await reader.readexactly(NUMBER.size))
        (timeout,) = SECONDS.unpack(await reader.readexactly(SECONDS.size))
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while len(self.items) < count and (left := deadline - loop.time()) > 0:
            news: asyncio.Future[None] = loop.create_future()
            self.waiting.add(news)
            await asyncio.wait({news}, timeout=left)
            self.waiting.discard(news)
        if reader.at_eof():
            return  # it has gone: leave the items to others
        taken = [self.items.popleft() for _ in range(min(count, len(self.items)))]
        try:
            writer.write(NUMBER.pack(len(taken)))
            for item in taken:
                writer.write(NUMBER.pack(len(item)) + item)
            await writer.drain()
        except OSError:
            self.items.extendleft(reversed(taken))


def _serve(listening: socket.socket, key: bytes) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # terminate() ends it, whatever the caller has installed
    asyncio.run(Store(key).serve(listening))


def serve_queue(authkey: bytes) -> tuple[Any, Address]:
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listening:
        address = listening.getsockname()
        process = get_context("fork").Process(target=_serve, args=(listening, bytes(authkey)), daemon=True)
        process.start()
    return process, address


def _read(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise ConnectionError("the server hung up")
    return data


class Conversation:
    """A connection to a server after both have proved that they know the key."""

    def __init__(self, address: Address, authkey: bytes) -> None:
        key = bytes(authkey)
        self.socket = socket.create_connection(tuple(address))
        self.stream = self.socket.makefile("rb")
        try:
            nonce = secrets.token_bytes(NONCE)
            self.socket.sendall(_proof(key, b"client", _read(self.stream, NONCE)) + nonce)
            if _read(self.stream, 1) != YES:
                raise AuthenticationError("the key was rejected")
            if not hmac.compare_digest(_read(self.stream, 32), _proof(key, b"server", nonce)):
                raise AuthenticationError("the server does not know the key")
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> Conversation:
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def number(self) -> int:
        return NUMBER.unpack(_read(self.stream, NUMBER.size))[0]


def push(address: Address, authkey: bytes, items: Sequence[Any]) -> None:
    message = [b"+", NUMBER.pack(len(items))]
    for item in items:
        data = pickle.dumps(item)
        message += NUMBER.pack(len(data)), data
    with Conversation(address, authkey) as session:
        session.socket.sendall(b"".join(message))
        _read(session.stream, 1)


def pull(address: Address, authkey: bytes, count: int, timeout: float) -> list[Any]:
    with Conversation(address, authkey) as session:
        session.socket.sendall(b"-" + NUMBER.pack(count) + SECONDS.pack(timeout))
        data = [_read(session.stream, session.number()) for _ in range(session.number())]
    return [pickle.loads(item) for item in data]
