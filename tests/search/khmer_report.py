"""Prints how much of what is looked for in Khmer is found, and what is found in error, after the tests have run."""

from collections import defaultdict

__all__ = ["PROPERTY", "pytest_terminal_summary"]

PROPERTY = "khmer_search"  # of a test: (kind, query, found as expected, not found, found in error)


def pytest_terminal_summary(terminalreporter):
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome)]
    cases = [value for report in reports for name, value in report.user_properties if name == PROPERTY]
    if not cases:
        return
    kinds = defaultdict(list)
    for kind, query, right, missing, wrong in sorted(cases):
        kinds[kind].append((query, right, missing, wrong))
    terminalreporter.section(f"Khmer search: {len(cases)} searches")
    for kind, searches in [*kinds.items(), ("all", [search for some in kinds.values() for search in some])]:
        right, missing, wrong = (sum(len(search[part]) for search in searches) for part in (1, 2, 3))
        found = f"found {right:>3} of {right + missing:<3} ({right / (right + missing or 1):.1%})"
        terminalreporter.line(f"{kind:<20}{len(searches):>4} searches, {found}, {wrong} in error")
    for searches in kinds.values():
        for query, _, missing, wrong in searches:
            for what, slugs in (("not found", missing), ("found in error", wrong)):
                if slugs:
                    terminalreporter.line(f"  {query}: {what}: {', '.join(slugs)}")
