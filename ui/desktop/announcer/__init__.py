"""The announcer's window: who is coming, who has just finished, who leads, what came true."""
