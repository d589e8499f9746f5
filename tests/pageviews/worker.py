"""
Counts views in processes of its own, against the database and the Redis that its environment names.

`python -m tests.pageviews.worker many <processes> <posts> <token>` posts so many from each process, one after another;
`python -m tests.pageviews.worker first <visitors> <token>` posts at once, each from a thread and an address of its own.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from threading import Barrier

import django
from django.urls import get_resolver


def post(client, token, address):
    response = client.post("/api/views/", {"token": token}, REMOTE_ADDR=address)
    assert response.status_code == 200, response.status_code


def new_client():
    from django.test import Client

    return Client(headers={"sec-fetch-site": "same-origin", "user-agent": "Mozilla/5.0 (Android) Firefox/140.0"})


def many(processes, posts, token):
    assert get_resolver().url_patterns  # loaded here, once for all of them
    fork = get_context("fork")
    running = [fork.Process(target=one_of_many, args=(number, posts, token)) for number in range(processes)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    sys.exit(any(process.exitcode for process in running))


def one_of_many(number, posts, token):
    """Each visitor comes twice in this process, and the first tenth of them in every process."""
    client = new_client()
    for done in range(posts):
        visitor = done // 2
        network = 0 if visitor < posts // 10 else number + 1
        post(client, token, f"10.{network}.{visitor // 250}.{visitor % 250}")


def first(visitors, token):
    barrier = Barrier(visitors)

    def come(number):
        client = new_client()
        barrier.wait()
        post(client, token, f"192.0.2.{number}")

    with ThreadPoolExecutor(visitors) as pool:
        list(pool.map(come, range(visitors)))


if __name__ == "__main__":
    django.setup()
    mode, *numbers, token = sys.argv[1:]
    {"many": many, "first": first}[mode](*map(int, numbers), token)
