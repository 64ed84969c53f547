"""The engine that Claude drives: our own loop over the journal, held to the same tools, rules and gate as any other."""
