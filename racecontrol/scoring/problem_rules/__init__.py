"""The rules behind the problems, one file for each family. Each rule reads `Evidence` and yields `Problem`s."""
