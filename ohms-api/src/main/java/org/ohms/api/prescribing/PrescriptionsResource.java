package org.ohms.api.prescribing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.ohms.api.answer.Paged;
import org.ohms.api.answer.Versions;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.prescribing.prescription.PrescriptionListing;
import org.ohms.shared.id.PatientId;

/** Prescriptions, as they were signed. */
@Tag(name = "Prescribing")
@RequestScoped
@Path("v1/prescriptions")
@Produces(MediaType.APPLICATION_JSON)
public class PrescriptionsResource {
    @Inject
    PrescriptionListing listing;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public PrescriptionsResource() {}

    @Operation(
            operationId = "listPrescriptions",
            summary = "List prescriptions",
            description = "In the order they were signed.")
    @SecurityRequirement(name = "oauth", scopes = "prescriptions.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only of this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PrescriptionJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "patient", Paged.CURSOR, Paged.LIMIT);
        var patient = query.id("patient").map(PatientId::new).orElse(null);
        var after = query.parsed(Paged.CURSOR, Cursor::id).orElse(null);
        var limit = query.limit();
        query.check();
        var found = listing.find(patient, after, limit);
        return Paged.marked(uri, found.rows(), found.more(), row -> row.id().toString(), PrescriptionJson.Items::of);
    }

    @Operation(operationId = "readPrescription", summary = "Read a prescription")
    @SecurityRequirement(name = "oauth", scopes = "prescriptions.read")
    @APIResponse(
            responseCode = "200",
            description = "The prescription, with its version as ETag",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PrescriptionJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var row = listing.prescription(RecordReader.named(id));
        var version = (int) row.version();
        return Versions.isKnown(ifNoneMatch, version)
                ? Response.notModified(Versions.tag(version)).build()
                : Response.ok(PrescriptionJson.of(row))
                        .tag(Versions.tag(version))
                        .build();
    }
}
