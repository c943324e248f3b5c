"""The race file: SQLite through SQLAlchemy. All SQL of the project is in here."""
