"""An analyst who works through a project with real key events only, or mouse events only, and ends at given gold annotations.

    python -m tests.simulated_analyst PROJECT GOLD.jsonl --keys|--mouse

GOLD is a file in our JSONL; what is marked `"optional": true` in it need not be there. For every article of it the analyst chooses
the cheapest act at each item, as someone would who knows the answer, and finishes the article. Printed: keys (or clicks) an
article and a gold item, by kind of act, and what differs from the gold in the end; the exit status is 1 if anything does.
"""
