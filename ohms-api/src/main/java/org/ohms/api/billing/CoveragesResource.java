package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
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
import org.ohms.api.problem.Problems;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** Who pays for patients: list, write down, replace. */
@Tag(name = "Coverage")
@RequestScoped
@Path("v1/coverages")
@Produces(MediaType.APPLICATION_JSON)
public class CoveragesResource {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    CoverageDesk desk;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public CoveragesResource() {}

    @Operation(
            operationId = "listCoverages",
            summary = "List the coverages of a patient",
            description = "What counts first, in the order it is asked.")
    @SecurityRequirement(name = "oauth", scopes = "coverages.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            required = true,
            description = "Whose they are.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CoverageJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "patient", Paged.CURSOR, Paged.LIMIT);
        var patient = query.required("patient", query.id("patient"), NOBODY);
        var after = query.parsed(Paged.CURSOR, Cursor::id).orElse(null);
        var limit = query.limit();
        query.check();
        var part = Cut.after(desk.of(new PatientId(patient)), CoverageRow::id, after, limit);
        return Paged.marked(uri, part.rows(), part.more(), row -> row.id().toString(), CoverageJson.Items::of);
    }

    @Operation(operationId = "readCoverage", summary = "Read a coverage")
    @SecurityRequirement(name = "oauth", scopes = "coverages.read")
    @APIResponse(
            responseCode = "200",
            description = "The coverage, with its version as ETag",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CoverageJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var row = desk.coverage(RecordReader.named(id));
        var tag = Versions.tag((int) row.version());
        if (Versions.isKnown(ifNoneMatch, (int) row.version())) {
            return Response.notModified(tag).build();
        }
        return Response.ok(CoverageJson.of(row)).tag(tag).build();
    }

    @Operation(
            operationId = "recordCoverage",
            summary = "Write a coverage down",
            description = "Two coverages of a patient are never asked in the same place on a day.")
    @SecurityRequirement(name = "oauth", scopes = "coverages.write")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CoverageJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(CoverageBody body) {
        return once.answer(body, () -> {
            var row = desk.coverage(desk.record(body.patient(), body.draft(null, null)));
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/coverages/" + row.id())
                    .tag(Versions.tag((int) row.version()))
                    .entity(CoverageJson.of(row))
                    .build();
        });
    }

    @Operation(
            operationId = "replaceCoverage",
            summary = "Replace what is known of a coverage",
            description = "Send back the ETag you read as If-Match. What is left out is forgotten.")
    @SecurityRequirement(name = "oauth", scopes = "coverages.write")
    @APIResponse(
            responseCode = "200",
            description = "The coverage as it stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CoverageJson.class)))
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CoverageBody body) {
        var coverage = RecordReader.named(id);
        var version =
                Versions.startedFrom(ifMatch, () -> desk.coverage(coverage).version());
        var known = desk.coverage(coverage);
        if (!known.patient().equals(body.patient())) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.NOT_ALLOWED).at("patientId"));
        }
        try {
            desk.change(coverage, version, body.draft(known.cardFront(), known.cardBack()));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.STALE) {
                return Problems.changedMeanwhile();
            }
            throw refused;
        }
        var row = desk.coverage(coverage);
        return Response.ok(CoverageJson.of(row))
                .tag(Versions.tag((int) row.version()))
                .build();
    }
}
