"""Numbers in, pictures and sheets out."""
