"""Pages: certificates, medal lists and result lists as PDF. Knows the race and its results, no screen and no file."""
