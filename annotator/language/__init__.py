"""What can be said of one text without a model: tokens, seams, the parts of an article, dates, folding."""
