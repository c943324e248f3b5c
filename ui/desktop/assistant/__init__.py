"""The set-up assistant: from nothing to a race, and today's set-up changed."""
