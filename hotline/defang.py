"""
Links in what reporters write, made so that nothing opens them by a slip: no browser, office program or chat takes them
for a link, and who needs one puts it together again on purpose.
"""

import re

__all__ = ["defanged"]

# What separates the parts of a domain: the dot, and the three that IDNA takes for one (RFC 3490, section 3.1).
DOT = re.compile(r"""(?<=[^\s.\[])[.\u3002\uff0e\uff61](?=[^\s.\])"'”’»,;!?])""")
NUMBER = re.compile(r"\W*\d+[.,]\d+\W*")
WEB = re.compile(r"\bhttp(s?)(?=:)", re.IGNORECASE)
SCHEME = re.compile(r"(?<!hxxp)(?<!hxxps):(?=//)", re.IGNORECASE)
# Schemes that need no slashes.
SHORT_SCHEME = re.compile(
    r"\b(blob|callto|data|facetime|file|intent|javascript|line|magnet|mailto|market|sip|skype|sms|tel|tg|viber|whatsapp)"
    r":(?=\S)",
    re.IGNORECASE,
)
WORD = re.compile(r"\S+")


def defanged(text):
    """The text with hxxp for http, and with brackets around the dots, at signs and colons of addresses."""
    return WORD.sub(lambda match: defanged_word(match[0]), text)


def defanged_word(word):
    if NUMBER.fullmatch(word):
        return word
    word = WEB.sub(r"hxxp\1", word)
    word = SCHEME.sub("[:]", word)
    word = SHORT_SCHEME.sub(r"\1[:]", word)
    word = DOT.sub("[.]", word)
    return re.sub(r"(?<=[^\s\[])[@\uff20](?=[^\s\]])", "[@]", word)
