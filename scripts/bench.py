"""
How fast the demo site answers, with production settings on loopback, by one client that keeps its connection.

First the time of a page built anew; then requests per second of an article built anew, from the page cache, and from
the page cache with its view counted, beside a static file that is the same article, served by the same server.
"""

import contextlib
import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGES = {
    "home": "/",
    "listing": "/explore/media/in-the-spotlight/",
    "article": "/explore/media/in-the-spotlight/{article}/",
    "standard": "/about-us/mission-vision/",
    "feed": "/feed/",
}
REQUESTS = 200
SECONDS = 5
ANEW = "?anew=1"  # a parameter that no page knows goes past the page cache
HEADERS = {"Host": "www.example.org", "X-Forwarded-Proto": "https", "Accept-Encoding": "br"}
VISITOR = {**HEADERS, "User-Agent": "Mozilla/5.0 (Linux; Android 10) Firefox/140.0", "Sec-Fetch-Site": "same-origin"}


class Client:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)

    def send(self, path, method="GET", body=None, headers=HEADERS):
        self.connection.request(method, path, body=body, headers=headers)
        response = self.connection.getresponse()
        return response.status, response.read()


@contextlib.contextmanager
def served():
    """Yields the port of a gunicorn with one process, and the folder of its static files."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "STATIC_ROOT": folder, "WEB_CONCURRENCY": "1", "TRUSTED_PROXY_COUNT": "1"}
        subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], env=environment, check=True)
        subprocess.run([sys.executable, "manage.py", "createcachetable"], env=environment, check=True)
        command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "-b", f"127.0.0.1:{port}"]
        for last in (False, True):
            server = subprocess.Popen([*command, "aple_site.wsgi"], env=environment, stderr=subprocess.DEVNULL)
            try:
                wait_until_served(port)
                if last:
                    yield port
                else:
                    copy_article(port, Path(folder))
            finally:
                server.terminate()
                server.wait()


def wait_until_served(port):
    for _ in range(200):
        with contextlib.suppress(OSError):
            if Client(port).send("/healthz")[0] == 200:
                return
        time.sleep(0.1)
    sys.exit("The server did not start.")


def article_of(client):
    listing = client.send(PAGES["listing"], headers={**HEADERS, "Accept-Encoding": "identity"})[1].decode()
    slug = listing.partition('card__title"><a href="/explore/media/in-the-spotlight/')[2].partition("/")[0]
    return PAGES["article"].format(article=slug)


def copy_article(port, static_root):
    """Puts the article beside the static files, which WhiteNoise finds when it starts the next time."""
    client = Client(port)
    path = article_of(client)
    plain = client.send(path, headers={**HEADERS, "Accept-Encoding": "identity"})[1]
    (static_root / "bench.html").write_bytes(plain)
    (static_root / "bench.html.br").write_bytes(client.send(path)[1])


def pages_anew(client, article):
    print(f"{'built anew':<12}{'status':>7}{'bytes':>9}{'median':>10}{'95 %':>10}")
    for name, path in PAGES.items():
        path = path.format(article=article.rstrip("/").rpartition("/")[2]) + ANEW
        status, body = client.send(path)
        times = sorted(timed(lambda path=path: client.send(path)) for _ in range(REQUESTS))
        slow = times[int(REQUESTS * 0.95)]
        print(f"{name:<12}{status:>7}{len(body):>9}{statistics.median(times):>7.1f} ms{slow:>7.1f} ms")


def timed(act):
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def rate(act):
    """How often a second `act(number)` ran, over SECONDS."""
    count, started = 0, time.perf_counter()
    while (passed := time.perf_counter() - started) < SECONDS:
        act(count)
        count += 1
    return count / passed


def article_beside_a_file(client, article):
    page = client.send(article, headers={**HEADERS, "Accept-Encoding": "identity"})[1].decode()
    token = re.search(r'data-views="([^"]+)"', page)
    body = f"token={token[1]}" if token else ""

    def read_and_count(number):
        client.send(article)
        address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        headers = {**VISITOR, "X-Forwarded-For": address, "Content-Type": "application/x-www-form-urlencoded"}
        status, _ = client.send("/api/views/", "POST", body, headers)
        assert status == 200, status

    rates = {
        "static file": rate(lambda number: client.send("/static/bench.html")),
        "built anew": rate(lambda number: client.send(article + ANEW)),
        "cached": rate(lambda number: client.send(article)),
    }
    if token:
        rates["cached, counted"] = rate(read_and_count)
    print(f"\n{'article':<18}{'a second':>9}{'of static':>11}")
    for name, found in rates.items():
        print(f"{name:<18}{found:>9.0f}{found / rates['static file']:>11.3f}")


def main():
    with served() as port:
        client = Client(port)
        article = article_of(client)
        pages_anew(client, article)
        article_beside_a_file(client, article)


if __name__ == "__main__":
    main()
