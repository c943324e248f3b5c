"""What the voice of the finish has to say: computed from the standings, like everything else."""
