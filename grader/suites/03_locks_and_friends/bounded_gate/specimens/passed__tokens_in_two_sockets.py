"""Right: free places are bytes in one socket, taken ones in another."""

import os, select, socket, struct, time
class ParkingLot:
    """Places are datagrams in a socket pair; taken ones in another."""
    def __init__(self, places):
        self.a, self.b = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.c, self.d = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        for s in (self.a, self.c): s.setblocking(False)
        self.b.sendall(b"x" * places)
    def __del__(self):
        for s in (self.a, self.b, self.c, self.d): s.close()
    def enter(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            try:
                self.a.recv(1)
            except BlockingIOError:
                left = None if end is None else end - time.monotonic()
                if left is not None and left <= 0: return False
                select.select([self.a], [], [], left)
                continue
            self.d.sendall(b"c")
            return True
    def leave(self):
        try: self.c.recv(1)
        except BlockingIOError: raise ValueError("empty") from None
        self.b.sendall(b"x")
    def free(self):
        import array, fcntl, termios
        n = array.array("i", [0]); fcntl.ioctl(self.a, termios.FIONREAD, n); return n[0]
