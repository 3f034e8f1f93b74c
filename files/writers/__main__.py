"""Run as a program, it makes the file of the writer and the language named from the JSON it reads."""

import gc
import json
import sys

from files.writers import load_writer

if __name__ == "__main__":
    gc.set_threshold(20_000)  # imports, most of its time, leave no cycles that the collector could find
    sys.stdout.buffer.write(load_writer(sys.argv[1])(json.load(sys.stdin), sys.argv[2]))
