"""The words of the sport as types: time, setup, entries, reads, facts and the state that they add up to."""
