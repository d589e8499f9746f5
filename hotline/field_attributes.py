"""What every field says in which somebody writes about a case, a reporter or staff."""

__all__ = ["UNSHARED"]

# Browsers keep what is typed for the next form, and send it to their makers to check the spelling or to suggest words.
UNSHARED = {"autocomplete": "off", "spellcheck": "false", "writingsuggestions": "false"}
