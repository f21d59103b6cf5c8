package org.ohms.api.docs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ohms.patients.importing.ImportColumns;

/** The description for machines, and the page for people. */
@RequestScoped
@Path("/")
public class DocsResource {
    private static final String CACHE = "public, max-age=300";

    @Inject
    Description description;

    @Inject
    ImportColumns columns;

    @Operation(hidden = true)
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response openApi() {
        return Response.ok(description.text())
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    @Operation(hidden = true)
    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    public Response page() {
        return Response.ok(new DocsPage(description.json(), part("start.html"), columns.of("patient")).html())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    @Operation(hidden = true)
    @GET
    @Path("docs/style.css")
    @Produces("text/css")
    public Response style() {
        return Response.ok(part("style.css"))
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private static String part(String name) {
        try (var file = DocsResource.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the page has lost its " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
