package org.ohms.api.prescribing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.OncePerKey;
import org.ohms.prescribing.interaction.InteractionCheck;
import org.ohms.shared.id.PatientId;

/** Which medicines harm together. */
@Tag(name = "Prescribing")
@RequestScoped
@Path("v1/interaction-checks")
@Produces(MediaType.APPLICATION_JSON)
public class InteractionChecksResource {
    @Inject
    InteractionCheck interactions;

    @Inject
    OncePerKey once;

    @SuppressWarnings("NullAway")
    public InteractionChecksResource() {}

    @Operation(
            operationId = "checkInteractions",
            summary = "Check medicines for interactions",
            description = "Checks all medicines sent against each other, by ingredient. What could not be checked is"
                    + " always named: silence about a pair means that it is clear. With a patientId the client must"
                    + " reach that patient; the patient's own medicines are not read, only what is sent is checked."
                    + " A POST, so that nothing personal stands in a URL.")
    @SecurityRequirement(name = "oauth", scopes = "interactions.check")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CheckJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response check(CheckBody body) {
        return once.answer(
                body,
                () -> Response.ok(CheckJson.of(interactions.check(
                                body.medications().stream()
                                        .map(MedicationJson::named)
                                        .toList(),
                                Optional.ofNullable(body.patientId())
                                        .map(PatientId::new)
                                        .orElse(null))))
                        .build());
    }
}
