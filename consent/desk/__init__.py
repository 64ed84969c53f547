"""The data-protection officer's desk: what officers see of a case, and everything they do to it."""
