"""The resources of what the unions did: organizations, activities, figures, and what the reading knows."""
