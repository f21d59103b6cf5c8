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
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.Paged;
import org.ohms.api.json.Query;
import org.ohms.patients.duplicate.DuplicateMark;
import org.ohms.patients.duplicate.DuplicateReview;
import org.ohms.patients.duplicate.DuplicateState;

/** Proposed pairs of records that may be one person; people at the hospital decide. */
@Tag(name = "Patients")
@RequestScoped
@Path("v1/patient-matches")
@Produces(MediaType.APPLICATION_JSON)
public class MatchesResource {
    private static final Pattern SCORE = Pattern.compile("-?\\d{1,5}(\\.\\d)?");

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
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MatchesJson.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), Paged.CURSOR, Paged.LIMIT);
        var after = query.parsed(
                        Paged.CURSOR, cursor -> Cursor.pair(cursor, MatchesResource::score, DuplicateMark::new))
                .orElse(null);
        var limit = query.limit();
        query.check();
        var found = review.list(DuplicateState.OPEN, after, limit);
        return Paged.followed(uri, found, mark -> Cursor.pair(mark.score(), mark.pair()), MatchesJson::of);
    }

    private static Optional<BigDecimal> score(String text) {
        return SCORE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
