"""Facts told in passing, one module a topic. Each reads plain segments and says only what was said."""
