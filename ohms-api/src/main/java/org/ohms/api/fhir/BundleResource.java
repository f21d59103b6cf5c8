package org.ohms.api.fhir;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.OncePerKey;
import org.ohms.integration.fhir.FhirImport;
import org.ohms.shared.error.DomainException;

/** Takes batches and transactions of FHIR R4 in. */
@Tag(name = "FHIR")
@RequestScoped
@Path("fhir/r4")
@Produces({BundleResource.FHIR_JSON, MediaType.APPLICATION_JSON})
public class BundleResource {
    /** How FHIR is written here. */
    public static final String FHIR_JSON = "application/fhir+json";

    @Inject
    FhirImport bundles;

    @Inject
    OncePerKey once;

    @SuppressWarnings("NullAway")
    public BundleResource() {}

    /** What came in before, from the same program, changes nothing; of a transaction comes in all or nothing. */
    @Operation(
            operationId = "importBundle",
            summary = "Bring in a bundle of FHIR R4",
            description = "A batch or a transaction, 32 MB at most. What came in before, from the same program, changes"
                    + " nothing; of a transaction comes in all or nothing. Taken and refused in FHIR's own shapes.")
    @SecurityRequirement(name = "oauth", scopes = "chart.import")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = FHIR_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A Bundle of FHIR R4.")))
    @APIResponse(
            responseCode = "200",
            description = "A Bundle that says what became of each entry",
            content = @Content(mediaType = FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @POST
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    public Response bringIn(InputStream body) {
        return once.answerApart(body, bundle -> answer(read(bundle)));
    }

    private Response answer(byte[] bundle) {
        try {
            return Response.ok(FhirAnswers.of(bundles.load(bundle)), FHIR_JSON)
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (DomainException refused) {
            return FhirAnswers.of(refused);
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
