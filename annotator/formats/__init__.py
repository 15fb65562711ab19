"""Files in and out: one module a format, one registry, one report of what a format could not hold."""
