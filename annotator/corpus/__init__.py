"""Many documents at once, pure: duplicates, splits, agreement, statistics, order of work."""
