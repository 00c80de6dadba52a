// Shows the schema of the API with Swagger UI. Whoever is logged in may try it out: writes carry the CSRF token.
const place = document.getElementById("swagger-ui");

SwaggerUIBundle({
  url: place.dataset.schema,
  domNode: place,
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  requestInterceptor: (request) => {
    if (!["GET", "HEAD"].includes((request.method || "GET").toUpperCase())) {
      request.headers["X-CSRFToken"] = place.dataset.token;
    }
    return request;
  },
});
