package org.ohms.api.patients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.ohms.api.answer.Cursor;
import org.ohms.api.json.Query;
import org.ohms.patients.duplicate.DuplicateReview;
import org.ohms.patients.duplicate.DuplicateState;
import org.ohms.shared.page.PageRequest;

/** Proposed pairs of records that may be one person; people at the hospital decide. */
@Tag(name = "Patients")
@RequestScoped
@Path("v1/patient-matches")
@Produces(MediaType.APPLICATION_JSON)
public class MatchesResource {
    @Inject
    DuplicateReview review;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public MatchesResource() {}

    @Operation(
            operationId = "listPatientMatches",
            summary = "List proposed duplicate pairs",
            description = "The likeliest first. People at the hospital decide; nothing is merged by itself.")
    @SecurityRequirement(name = "oauth", scopes = "patients.matches")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page begins; taken from a next link.",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Rows of a page.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MatchesJson.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "cursor", "limit");
        var from = query.parsed("cursor", Cursor::number).orElse(0);
        var limit = query.limit();
        query.check();
        var page = review.list(DuplicateState.OPEN, new PageRequest(from, limit));
        var next = Cursor.next(uri, from + limit < page.total(), String.valueOf(from + limit));
        return Cursor.linked(
                new MatchesJson(page.rows().stream().map(MatchesJson.Pair::of).toList(), next), next);
    }
}
