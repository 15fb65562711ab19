"""spaCy pipelines as producers; no other room imports spaCy, the DocBin format excepted."""
