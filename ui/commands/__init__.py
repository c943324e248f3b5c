"""The commands of the command line, by what they touch. Each takes parsed arguments and returns an exit code."""
