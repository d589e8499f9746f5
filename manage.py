#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line

from freshness import purging

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aple_site.settings.dev")
    with purging.once():
        execute_from_command_line(sys.argv)
