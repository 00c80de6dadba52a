"""Made-up articles, activities and figures in the manner of the genre, as many as one likes: to measure speed."""
