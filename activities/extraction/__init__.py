"""The reading of an article: from its words to the organizations, activities and figures that it tells of."""
