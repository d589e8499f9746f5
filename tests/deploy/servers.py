"""
gunicorn with the production settings, nginx with the shipped configuration, Redis, a mail server, and who visits them;
all on loopback.
"""

import email
import http.client
import mailbox
import os
import re
import socket
import ssl
import subprocess
import sys
from contextlib import AbstractContextManager, suppress
from email import policy
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
HOST = "www.example.org"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Server(AbstractContextManager):
    """A process that listens on self.port for as long as the `with` lasts."""

    def run(self, command, **kwargs):
        self.process = subprocess.Popen(command, **kwargs)
        while self.process.poll() is None:
            try:
                return socket.create_connection(("127.0.0.1", self.port)).close()
            except ConnectionRefusedError:
                continue
        raise AssertionError(f"{command} ended with {self.process.returncode}")

    def __exit__(self, *exception):
        self.process.terminate()
        self.process.wait(timeout=30)


class Redis(Server):
    """Writes all that it is told into its folder, in clear."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        folder.mkdir()

    def __enter__(self):
        listen = ["--bind", "127.0.0.1", "--port", str(self.port)]
        keep = ["--dir", self.folder, "--logfile", "log", "--appendonly", "yes", "--save", "", "--rdbcompression", "no"]
        self.run(["redis-server", *listen, *keep])
        return self


class MailServer(AbstractContextManager):
    """Takes every mail and keeps it in its folder."""

    def __init__(self, folder):
        self.folder = folder
        self.controller = Controller(Mailbox(folder), hostname="127.0.0.1", port=free_port())
        self.url = f"smtp://127.0.0.1:{self.controller.port}"

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *exception):
        self.controller.stop()

    def to(self, address):
        """The mails to an address, each as the text of its headers and parts, decoded."""
        found = mailbox.Maildir(self.folder, factory=parsed)
        return [text_of(message) for message in found if message["X-RcptTo"] == address]


def parsed(file):
    return email.message_from_binary_file(file, policy=policy.default)


def text_of(message):
    headers = [f"{name}: {value}" for name, value in message.items()]
    return "\n".join(headers + [part.get_content() for part in message.walk() if not part.is_multipart()])


class Gunicorn(Server):
    def __init__(self, folder, database_url, redis, mail):
        self.port = free_port()
        self.media = folder / "media"
        self.generations = folder / "generations"
        self.log = folder / "gunicorn.log"
        for needed in (self.media, self.generations):
            needed.mkdir()
        self.environment = {
            **os.environ,
            "ADMINS": "admin@example.org",
            "ALLOWED_HOSTS": HOST,
            "BASE_URL": f"https://{HOST}",
            "DATABASE_URL": database_url,
            "DJANGO_SETTINGS_MODULE": "aple_site.settings.production",
            "EMAIL_URL": mail.url,
            "HOTLINE_ON_CALL": "on-call@example.org",
            "MEDIA_ROOT": str(self.media),
            "NGINX_CACHE_FOLDER": str(self.generations),
            "REDIS_URL": redis.url,
            "SECRET_KEY": settings.SECRET_KEY,
            "STATIC_ROOT": str(folder / "static"),
            "TRUSTED_PROXY_COUNT": "1",
        }

    def __enter__(self):
        manage = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
        subprocess.run(manage, cwd=ROOT, env=self.environment, check=True)
        command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "-b", f"127.0.0.1:{self.port}"]
        with self.log.open("wb") as log:
            self.run([*command, "aple_site.wsgi"], cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        return self


class Nginx(Server):
    """deploy/nginx.conf, but for its ports, its folders, its certificate and the user that its processes run as."""

    def __init__(self, folder, upstream, media, generations):
        self.folder, self.port, self.plain_port = folder, free_port(), free_port()
        self.certificate = folder / "certificate.pem"
        self.pages = folder / "pages"
        self.errors = folder / "error.log"
        folder.mkdir()
        subprocess.run(
            [
                *["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}"],
                *["-addext", f"subjectAltName=DNS:{HOST}", "-keyout", folder / "key.pem", "-out", self.certificate],
            ],
            check=True,
            capture_output=True,
        )
        self.configuration = folder / "nginx.conf"
        self.configuration.write_text(
            replaced(
                (ROOT / "deploy/nginx.conf").read_text(),
                {
                    "user www-data;": "daemon off;\n" + ("user root;" if os.getuid() == 0 else ""),
                    "/run/nginx.pid": folder / "pid",
                    "/var/log/nginx/error.log": self.errors,
                    "/var/cache/nginx-pages": self.pages,
                    "/var/cache/nginx-static": folder / "static",
                    "/etc/ssl/site/fullchain.pem": self.certificate,
                    "/etc/ssl/site/privkey.pem": folder / "key.pem",
                    "/var/lib/site-cache/current": generations / "current",
                    "/data/media/": f"{media}/",
                    "root /etc/nginx;": f"root {ROOT}/templates;",
                    "127.0.0.1:8000": f"127.0.0.1:{upstream}",
                    r"listen \[::\].*": "",
                    "listen 80": f"listen 127.0.0.1:{self.plain_port}",
                    "listen 443": f"listen 127.0.0.1:{self.port}",
                    "include /etc/nginx/mime.types;": "include /etc/nginx/mime.types;\n"
                    + "".join(
                        f"{kind}_temp_path {folder / kind};\n"
                        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                    ),
                },
            )
        )

    def command(self, *arguments):
        return [os.environ["TEST_NGINX"], "-e", str(self.errors), "-c", str(self.configuration), *arguments]

    def __enter__(self):
        self.run(self.command())
        return self

    def kept(self, words):
        """Whether a file of the page cache holds these words."""
        return any(words.encode() in content for _, content in files_below(self.pages))


def files_below(folder):
    """Path and content of each file, while a server may go on making and deleting some."""
    for parent, _, names in os.walk(folder):
        for path in (Path(parent, name) for name in names):
            with suppress(FileNotFoundError):
                if path.is_file():
                    yield path, path.read_bytes()


def replaced(text, changes):
    for pattern, new in changes.items():
        text, count = re.subn(pattern, lambda _, new=new: str(new), text)
        assert count, f"deploy/nginx.conf has no {pattern}"
    return text


class Connection(http.client.HTTPSConnection):
    """To the server on this machine, under the name of the site, from an address of one's own."""

    def __init__(self, nginx, address):
        super().__init__(HOST, context=ssl.create_default_context(cafile=nginx.certificate), timeout=30)
        self.nginx, self.address = nginx, address

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.nginx.port), 30, source_address=(self.address, 0))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # a body does not wait for the headers to arrive
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    def __contains__(self, words):
        return words.encode() in self.body


class Visitor:
    """Sends requests with these cookies, each over a connection of its own, and follows nothing."""

    def __init__(self, nginx, address="127.0.0.1", cookies=None):
        self.nginx, self.address, self.cookies = nginx, address, cookies or {}

    def send(self, method, path, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = Connection(self.nginx, self.address)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
                connection.putheader("Content-Type", "application/x-www-form-urlencoded")
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, path, **headers):
        return self.send("GET", path, **headers)

    def post(self, path, body, **headers):
        return self.send("POST", path, body, **headers)
