"""Keeping published entries right: review dates, links that lead somewhere, official pages that changed, and tasks for people."""
