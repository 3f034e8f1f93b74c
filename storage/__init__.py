"""All memory: every line of SQL in the project, and the migrations."""
