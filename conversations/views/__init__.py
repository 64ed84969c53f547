"""The citizen's pages: conversations, messages, and what is remembered."""
