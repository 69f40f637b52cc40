"""Files to sections: readers, outline, metadata, the model of a document."""
