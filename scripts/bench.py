"""How fast the demo site answers: gunicorn with production settings on loopback, 200 requests a page, one at a time."""

import contextlib
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time

PAGES = {
    "home": "/",
    "listing": "/explore/media/in-the-spotlight/",
    "article": "/explore/media/in-the-spotlight/{article}/",
    "standard": "/about-us/mission-vision/",
    "feed": "/feed/",
}
REQUESTS = 200
HEADERS = {"Host": "www.example.org", "X-Forwarded-Proto": "https", "Accept-Encoding": "identity"}


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    started = time.perf_counter()
    connection.request("GET", path, headers=HEADERS)
    response = connection.getresponse()
    body = response.read()
    seconds = time.perf_counter() - started
    connection.close()
    return response.status, body, seconds


@contextlib.contextmanager
def served():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "STATIC_ROOT": folder, "CACHE_URL": "locmemcache://", "WEB_CONCURRENCY": "1"}
        subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], env=environment, check=True)
        command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "-b", f"127.0.0.1:{port}"]
        server = subprocess.Popen([*command, "aple_site.wsgi"], env=environment, stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                with contextlib.suppress(OSError):
                    if get(port, "/healthz")[0] == 200:
                        break
                time.sleep(0.1)
            yield port
        finally:
            server.terminate()
            server.wait()


def main():
    with served() as port:
        listing = get(port, PAGES["listing"])[1].decode()
        article = listing.partition('card__title"><a href="/explore/media/in-the-spotlight/')[2].partition("/")[0]
        print(f"{'page':<10}{'status':>7}{'bytes':>9}{'median':>10}{'95 %':>10}")
        for name, path in PAGES.items():
            path = path.format(article=article)
            status, body, _ = get(port, path)
            times = sorted(get(port, path)[2] * 1000 for _ in range(REQUESTS))
            slow = times[int(REQUESTS * 0.95)]
            print(f"{name:<10}{status:>7}{len(body):>9}{statistics.median(times):>7.1f} ms{slow:>7.1f} ms")


if __name__ == "__main__":
    main()
