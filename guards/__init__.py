"""
What stands between the site and what others send it: where a request comes from, how often, how long, and what text of
others may do in a spreadsheet.
"""
