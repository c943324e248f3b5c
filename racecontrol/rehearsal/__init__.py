"""A race that never was: an event, its people, how they run and what the mats see of them. Seeded, no ports."""
