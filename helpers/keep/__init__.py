"""Findings to tables: identified, merged across articles, stored. Knows `read` and `find`; draws nothing."""
