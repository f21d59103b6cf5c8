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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.ohms.api.answer.OncePerKey;
import org.ohms.integration.fhir.FhirImport;
import org.ohms.shared.error.DomainException;

/** Takes batches and transactions of FHIR R4 in. It is no part of the REST description: FHIR describes itself. */
@RequestScoped
@Path("fhir/r4")
@Produces({BundleResource.FHIR_JSON, MediaType.APPLICATION_JSON})
public class BundleResource {
    static final String FHIR_JSON = "application/fhir+json";

    @Inject
    FhirImport bundles;

    @Inject
    OncePerKey once;

    @SuppressWarnings("NullAway")
    public BundleResource() {}

    /** What came in before, from the same program, changes nothing; of a transaction comes in all or nothing. */
    @Operation(hidden = true)
    @SecurityRequirement(name = "oauth", scopes = "chart.import")
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
