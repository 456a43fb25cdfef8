"""One module for each service. Its function probe(environment) uses the service and returns what the server calls itself.

A variable that is missing is a KeyError, as environment["NAME"] raises it; everything else that goes wrong may raise anything.
"""


def expect(actual, expected):
    """Fail unless the service gave back what it was given."""
    if actual != expected:
        raise AssertionError(f"expected {expected!r}, got {actual!r}")
