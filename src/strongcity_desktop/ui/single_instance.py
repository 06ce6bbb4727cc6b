"""One window per town file: a second start on the same file raises the first window."""

import getpass
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_ANSWER_MS = 500
_RAISE = b"raise\n"


def server_name(path: Path | None) -> str:
    """The local name of the window that has this file open (None: no town yet)."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(Path.home())
    place = str(path.resolve()) if path is not None else "welcome"
    return "strongcity-" + hashlib.sha256(f"{user}\n{place}".encode()).hexdigest()[:24]


def raise_other_window(path: Path | None) -> bool:
    """Ask the window that has this file open to come forward; False when there is none."""
    name = server_name(path)
    if not _may_listen(name):
        return False
    # Imported here: it takes long to load, and most starts have nobody to ask.
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_ANSWER_MS):
        return False
    socket.write(_RAISE)
    socket.flush()
    socket.waitForBytesWritten(_ANSWER_MS)
    socket.disconnectFromServer()
    return True


def _may_listen(name: str) -> bool:
    """Whether there may be a window of this name: but for Windows, one leaves a file there."""
    return sys.platform == "win32" or (Path(QDir.tempPath()) / name).exists()


class SingleInstance(QObject):
    """Listens for a second start; a local name, no network. Emits `raised`."""

    raised = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, path: Path | None) -> bool:
        """Answer for this file from now on; False when another window does already."""
        from PySide6.QtNetwork import QLocalServer

        self.stop()
        name = server_name(path)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a window that was stopped hard
            if not server.listen(name):
                return False
        server.newConnection.connect(self._answer)
        self._server = server
        return True

    def _answer(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            socket = server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()

    def stop(self) -> None:
        """Answer no longer."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
