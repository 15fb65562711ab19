"""What is true: documents, spans, the log of acts and what follows from it. Pure: no files, clock or randomness."""
