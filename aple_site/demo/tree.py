"""The page tree below the home page, in the order of the menu."""

from aple_site.demo.about import ABOUT_US
from aple_site.demo.action import TAKE_ACTION
from aple_site.demo.contact import CONTACT
from aple_site.demo.explore import EXPLORE
from aple_site.demo.legal import LEGAL_PAGES
from aple_site.demo.work import OUR_WORK

TREE = [ABOUT_US, OUR_WORK, TAKE_ACTION, EXPLORE, CONTACT, *LEGAL_PAGES]
