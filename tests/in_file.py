"""The test's database where other processes see it."""

import sqlite3
from contextlib import closing, contextmanager

from django.db import connection, connections

__all__ = ["in_file"]


@contextmanager
def in_file(path):
    """
    The database that SQLite holds in memory, in a file, which it locks as in production. The file may be there and open
    in other processes: they see it change. What is done in it ends with the `with`.
    """
    memory, settings = connections["default"], connections.settings["default"]
    memory.ensure_connection()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode=WAL")
        memory.connection.backup(file)
    options = {**memory.settings_dict["OPTIONS"], "timeout": 20}
    connections.settings["default"] = {**memory.settings_dict, "NAME": str(path), "OPTIONS": options}
    connections["default"] = connections.create_connection("default")
    try:
        yield path
    finally:
        connection.close()
        connections.settings["default"] = settings
        connections["default"] = memory
