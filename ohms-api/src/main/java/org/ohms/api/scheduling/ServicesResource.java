package org.ohms.api.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceRow;

/** What one can come for. */
@Tag(name = "Schedule")
@RequestScoped
@Path("v1/services")
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {
    @Inject
    ServiceCatalogue services;

    @Operation(operationId = "listServices", summary = "List what one can come for")
    @SecurityRequirement(name = "oauth", scopes = "schedule.read")
    @APIResponse(
            responseCode = "200",
            description = "Everything offered now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ServicesJson.class)))
    @GET
    public ServicesJson list() {
        return new ServicesJson(services.services().stream()
                .filter(ServiceRow::offered)
                .map(ServiceJson::of)
                .toList());
    }
}
