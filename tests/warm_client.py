"""Run as a program in the place of a reader or writer, it has the warm server run it and ends as that ends."""

# Not `socket`, which imports more than all the rest takes.
import _socket
import os
import sys


def main(path: str, *words: str) -> None:
    variables = "\0".join(f"{name}={value}" for name, value in os.environ.items())
    asked = f"{chr(0).join(words)}\0\0{variables}".encode()
    files = b"".join(number.to_bytes(4, sys.byteorder) for number in (0, 1, 2))
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    connection.connect(path)
    connection.sendmsg([len(asked).to_bytes(4, sys.byteorder)], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, files)])
    connection.sendall(asked)
    code = int.from_bytes(connection.recv(4), sys.byteorder, signed=True)
    if code < 0:
        import signal  # as above: few end like this

        signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(code)


main(*sys.argv[1:])
