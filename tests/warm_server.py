"""Run as a program, it has imported all readers and writers once, and forks for each file: Python starts slowly."""

import gc
import os
import runpy
import select
import signal
import socket
import struct
import sys
import traceback
from typing import NoReturn

from files.readers import READERS, load_reader
from files.writers import WRITERS, load_writer


def serve(path: str) -> None:
    """Answer each connection in a fork, until standard input ends: whoever started this has ended then."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the forks
    print("ready", flush=True)
    told_to_end = sys.stdin.fileno()
    while told_to_end not in _wait_for(listener.fileno(), told_to_end):
        connection, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            _watch(connection)
        connection.close()


def _wait_for(*files: int) -> list[int]:
    return select.select(files, [], [])[0]


def _watch(connection: socket.socket) -> NoReturn:
    """Run in one more fork what is asked for, end it if its client is ended, and tell its exit code."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    words, variables, files = _receive(connection)
    ended, ending = os.pipe()
    if (child := os.fork()) == 0:
        connection.close()
        _run(words, variables, files)
    for file in (ending, *files):
        os.close(file)
    if connection.fileno() in _wait_for(connection.fileno(), ended):
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    connection.sendall(struct.pack("i", code))
    os._exit(0)


def _receive(connection: socket.socket) -> tuple[list[str], dict[str, str], list[int]]:
    """The words of the command, the environment, and standard input, output and error of the client."""
    start, files, _, _ = socket.recv_fds(connection, struct.calcsize("i"), 3)
    (size,) = struct.unpack("i", start)
    words, variables = connection.recv(size, socket.MSG_WAITALL).decode().split("\0\0")
    return words.split("\0"), dict(it.split("=", 1) for it in variables.split("\0") if it), files


def _run(words: list[str], variables: dict[str, str], files: list[int]) -> NoReturn:
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv = words
    code = 0
    try:
        runpy.run_module(words[0], run_name="__main__", alter_sys=True)
        sys.stdout.flush()
    except BaseException:
        code = 1
        traceback.print_exc()
    os._exit(code)


if __name__ == "__main__":
    for reader in READERS:
        load_reader(reader)
    for writer in WRITERS:
        load_writer(writer)
    serve(sys.argv[1])
