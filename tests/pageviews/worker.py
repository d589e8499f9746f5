"""
Counts views in a process of its own, against the database and the Redis that its environment names.

`python -m tests.pageviews.worker many <number> <posts> <token>` posts one after another;
`python -m tests.pageviews.worker first <visitors> <token>` posts at once, each from a thread and an address of its own.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import django


def post(client, token, address):
    response = client.post("/api/views/", {"token": token}, REMOTE_ADDR=address)
    assert response.status_code == 200, response.status_code


def new_client():
    from django.test import Client

    return Client(headers={"sec-fetch-site": "same-origin", "user-agent": "Mozilla/5.0 (Android) Firefox/140.0"})


def many(number, posts, token):
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
