DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
# Django's own Khmer has the signs of CLDR, a point for thousands and a comma for decimals, and groups nothing.
NUMBER_GROUPING = 3
