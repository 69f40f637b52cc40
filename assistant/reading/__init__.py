"""The trained readers: the packaged model with small adapters that read two texts together."""
