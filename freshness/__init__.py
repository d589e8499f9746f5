"""Which generation of public content is current. What is remembered of it is remembered under its generation."""
