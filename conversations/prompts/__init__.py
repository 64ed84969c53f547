"""What a model is told: one Markdown file a prompt, and the digest of the catalogue. Byte for byte the same until somebody edits them."""
