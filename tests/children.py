"""Processes that tests start: none of them outlives the run, however that ends."""

import shutil
import socket
from contextlib import closing

_SETPRIV = shutil.which("setpriv")


def leashed(command: list[str], at_end: str = "KILL") -> list[str]:
    """The command, sent a signal by the kernel when whoever started it has gone.

    So a killed run leaves no worker behind to take the next one's work. Where there is no `setpriv` (it comes with
    Linux), only fixtures end what they started.
    """
    return [_SETPRIV, "--pdeathsig", at_end, *command] if _SETPRIV else command


def free_port() -> int:
    """One that nobody listens on."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
