"""Faults that the program must survive: 68 cases, each with a test that fails without its remedy.

    python -m tests.faults [--rounds 1000] [--table FILE] [PATH…]

runs them (or those of some paths) and prints a table of case, test, result, and what the analyst sees. `--rounds` is how often what is
left to chance (kills, power cuts, flipped bytes, fuzzed files) is done; the ordinary run of the tests does few of them.
"""
