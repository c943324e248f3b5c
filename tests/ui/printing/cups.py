"""A printing system of its own, started without systemd, with printers that a test breaks."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Self

CUPSD = shutil.which("cupsd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
PDF_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")

MISSING = (
    "cupsd and lpadmin are not installed here (`make printers` brings them)"
    if CUPSD is None or shutil.which("lpadmin") is None
    else "cupsd runs as root only"
    if os.geteuid() != 0
    else ""
)
"""Why there can be no printing system here; "" where there can."""

CUPSD_CONF = """
Listen 127.0.0.1:{port}
LogLevel warn
Browsing Off
DefaultAuthType None
JobRetryInterval 1
MaxJobs 2000
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

FILES_CONF = """
ServerRoot {folder}
RequestRoot {folder}/spool
StateDir {folder}/run
CacheDir {folder}/cache
TempDir {folder}/spool/tmp
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
SystemGroup root
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Cups:
    """A cupsd in a folder of its own. `environment` has to be worn by whoever prints there."""

    def __init__(self) -> None:
        self._made = tempfile.TemporaryDirectory(prefix="racecontrol-cups-")
        folder = self.folder = Path(self._made.name)
        self.port = free_port()
        folder.chmod(0o755)  # its backends run as another user
        for name in ("spool", "spool/tmp", "run", "run/certs", "cache", "ppd"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / "cupsd.conf").write_text(CUPSD_CONF.format(port=self.port))
        (folder / "cups-files.conf").write_text(FILES_CONF.format(folder=folder))
        self.environment = {"CUPS_SERVER": f"127.0.0.1:{self.port}"}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._made.cleanup()

    def start(self) -> None:
        assert CUPSD is not None
        self._process = subprocess.Popen(
            [CUPSD, "-f", "-c", str(self.folder / "cupsd.conf"), "-s", str(self.folder / "cups-files.conf")],
            start_new_session=True,
        )
        until = time.monotonic() + 60
        while "is running" not in self.run("lpstat", "-r"):
            assert time.monotonic() < until, (self.folder / "error_log").read_text()
            time.sleep(0.1)

    def stop(self, sign: signal.Signals = signal.SIGTERM) -> None:
        if self._process is not None:
            os.killpg(self._process.pid, sign)
            self._process.wait()
            self._process = None

    def kill(self) -> None:
        """In the middle of whatever it does; its filters and backends with it."""
        self.stop(signal.SIGKILL)

    def signal(self, sign: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(sign)

    def printer(self, name: str, uri: str, *options: str) -> None:
        self.run("lpadmin", "-p", name, "-E", "-v", uri, *options)

    def run(self, *command: str) -> str:
        done = subprocess.run(command, env=self._env(), capture_output=True, text=True, check=False)
        assert done.returncode == 0 or command[0] == "lpstat", done.stderr
        return done.stdout

    def _env(self) -> dict[str, str]:
        return {**os.environ, **self.environment, "LC_ALL": "C"}


class NetworkPrinter:
    """A printer with a network plug (raw TCP, as port 9100): keeps every document that it is sent."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.documents: list[bytes] = []
        self.uri = f"socket://127.0.0.1:{self._server.getsockname()[1]}/?waiteof=false"
        self._thread = threading.Thread(target=self._print, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _print(self) -> None:
        while True:
            try:
                plug, _ = self._server.accept()
            except OSError:
                return
            with plug:
                document = plug.makefile("rb").read()
            if document:
                self.documents.append(document)
