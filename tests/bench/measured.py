"""Runs a command and writes what it took as JSON: `measured.py REPORT COMMAND …`.

A process counts as its own the memory of the one that it was forked from, so this one is small.
"""

import json
import os
import sys
import time
from pathlib import Path

if __name__ == "__main__":
    report, *command = sys.argv[1:]
    started = time.perf_counter()
    _, status, usage = os.wait4(os.posix_spawnp(command[0], command, os.environ), 0)
    took = {
        "seconds": time.perf_counter() - started,
        "processor": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss // 1024,
    }
    Path(report).write_text(json.dumps(took), encoding="utf-8")
    sys.exit(os.waitstatus_to_exitcode(status))
