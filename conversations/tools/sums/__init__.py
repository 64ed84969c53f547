"""Sums people ask for, worked from published rates alone and shown step by step."""
