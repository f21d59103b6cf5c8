package org.ohms.api.patients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.Imports;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;

/** Lists of patients: sent in one stream, read in row by row, with a report. */
@Tag(name = "Patients")
@RequestScoped
@Path("v1/patients/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final int PIECE = 1024 * 1024;
    private static final int PROBLEMS_SHOWN = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration GLANCE = Duration.ofMillis(250);

    @Inject
    Imports imports;

    @Inject
    CurrentActor current;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @Context
    HttpServletRequest http;

    @SuppressWarnings("NullAway")
    public ImportsResource() {}

    @Operation(
            operationId = "importPatients",
            summary = "Register many patients from one file",
            description = "CSV with a row of headers, 64 MB at most. Rows that came in before, from the same source and"
                    + " with the same id, change nothing; rows with something wrong are reported and left out.")
    @SecurityRequirement(name = "oauth", scopes = "patients.import")
    @Parameter(
            name = "mapping",
            in = ParameterIn.QUERY,
            description = "The field of each column in order, parted by commas, empty for a column to leave out; by the"
                    + " headers when missing. Headers of Synthea's patients.csv are known.",
            schema = @Schema(implementation = String.class, examples = "externalId,family,given,birthDate,sex"))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "Name of the system the list comes from; your client_id when missing.",
            schema = @Schema(implementation = String.class, maxLength = 100, examples = "north-clinic"))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "Every row was read",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReportJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "Rows are still being read; look again at the Location",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReportJson.class)))
    @POST
    @Consumes("text/csv")
    public Response bringIn(InputStream list) {
        var query = new Query(uri.getQueryParameters(), "mapping", "source");
        var mapping = query.text("mapping").map(text -> Arrays.asList(text.split(",", -1)));
        var source =
                query.text("source").orElseGet(() -> http.getUserPrincipal().getName());
        query.check();
        return once.answerApart(list, body -> report(taken(body, source, mapping)));
    }

    @Operation(operationId = "readImport", summary = "How far an import is")
    @SecurityRequirement(name = "oauth", scopes = "patients.import")
    @APIResponse(
            responseCode = "200",
            description = "How far it is",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReportJson.class)))
    @GET
    @Path("{id}")
    public ImportReportJson read(@PathParam("id") String id) {
        return RecordReader.uuid(id)
                .map(this::report)
                .map(Response::getEntity)
                .map(ImportReportJson.class::cast)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private UUID taken(InputStream list, String source, Optional<List<String>> mapping) {
        var id = imports.begin(new BeginImport("patient", source, "api.csv"));
        try {
            var seq = 0;
            for (var piece = list.readNBytes(PIECE); piece.length > 0; piece = list.readNBytes(PIECE)) {
                imports.append(id, seq++, piece);
            }
        } catch (IOException broken) {
            imports.cancel(id);
            throw new UncheckedIOException(broken);
        }
        var preview = imports.preview(id);
        imports.start(id, mapping.orElseGet(preview::mapping));
        awaitEnd(id);
        return id;
    }

    private void awaitEnd(UUID id) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!imports.progress(id).hasEnded() && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private Response report(UUID id) {
        var progress = imports.progress(id);
        if (!progress.createdBy().equals(current.account())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var problems = imports.problems(id, new PageRequest(0, PROBLEMS_SHOWN)).rows();
        return Response.status(progress.hasEnded() ? Response.Status.OK : Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/api/v1/patients/imports/" + id)
                .entity(ImportReportJson.of(progress, problems))
                .build();
    }
}
