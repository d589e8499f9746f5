"""
A course as one zip that opens in a browser from the disk, without a network.

Its pages are the bodies of the lessons as the site shows them, in a frame of their own. Players become links, pictures
and documents lie in the pack, links between its pages stay in it, every other link is absolute, and nothing is asked of
any host.
"""

from courses.offline.pack import pack_response

__all__ = ["pack_response"]
