package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.answer.Versions;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.CheckSearch;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.EligibilityReading;
import org.ohms.shared.id.PatientId;

/** Whether insurers cover patients: ask, look up, list. */
@Tag(name = "Insurance")
@RequestScoped
@Path("v1/eligibility-checks")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {
    @Inject
    EligibilityDesk desk;

    @Inject
    EligibilityReading reading;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public EligibilityResource() {}

    @Operation(
            operationId = "listEligibilityChecks",
            summary = "List eligibility checks",
            description = "The latest first.")
    @SecurityRequirement(name = "oauth", scopes = "eligibility.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only about this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "coverage",
            in = ParameterIn.QUERY,
            description = "Only about this coverage.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EligibilityJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "patient", "coverage", Paged.CURSOR, Paged.LIMIT);
        var search = new CheckSearch(
                query.id("patient").map(PatientId::new).orElse(null),
                query.id("coverage").orElse(null),
                query.parsed(Paged.CURSOR, EligibilityResource::mark).orElse(null),
                query.limit());
        query.check();
        return Paged.followed(
                uri, reading.find(search), mark -> Cursor.pair(mark.askedAt(), mark.id()), EligibilityJson.Items::of);
    }

    @Operation(operationId = "readEligibilityCheck", summary = "Read an eligibility check")
    @SecurityRequirement(name = "oauth", scopes = "eligibility.read")
    @APIResponse(
            responseCode = "200",
            description = "The check with what became of it, with its version as ETag",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EligibilityJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var row = reading.check(RecordReader.named(id)).row();
        var version = (int) row.version();
        return Versions.isKnown(ifNoneMatch, version)
                ? Response.notModified(Versions.tag(version)).build()
                : answer(row);
    }

    @Operation(
            operationId = "requestEligibilityCheck",
            summary = "Ask an insurer",
            description = "The answer comes a little later: read the check again until it is no longer requested."
                    + " Asked while the same question runs, it is that one.")
    @SecurityRequirement(name = "oauth", scopes = "eligibility.write")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EligibilityJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(EligibilityBody body) {
        return once.answer(body, () -> {
            var check = desk.ask(body.coverageId(), body.serviceDate());
            return Response.fromResponse(answer(desk.check(check)))
                    .status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/eligibility-checks/" + check)
                    .build();
        });
    }

    private static Response answer(CheckRow row) {
        return Response.ok(EligibilityJson.of(row))
                .tag(new EntityTag(String.valueOf(row.version())))
                .build();
    }

    private static Optional<CheckSearch.Mark> mark(String cursor) {
        return Cursor.pair(cursor, RecordReader::instant, CheckSearch.Mark::new);
    }
}
