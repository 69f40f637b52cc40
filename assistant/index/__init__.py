"""Units, vectors and words of all documents, built incrementally and swapped in whole."""
