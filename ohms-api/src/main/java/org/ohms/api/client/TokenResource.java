package org.ohms.api.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ApiSettings;
import org.ohms.identity.client.TokenDesk;
import org.ohms.shared.error.DomainException;

/** OAuth 2 for machines: client credentials in, a token of five minutes out. */
@Tag(name = "Tokens")
@RequestScoped
@Path("oauth")
public class TokenResource {
    @Inject
    TokenDesk desk;

    @Inject
    ApiSettings settings;

    @Inject
    ClientRates rates;

    @Context
    HttpServletRequest request;

    @SuppressWarnings("NullAway")
    public TokenResource() {}

    @Operation(
            operationId = "issueToken",
            summary = "Get a token",
            description =
                    "By client_id and client_secret in the form or as Basic authentication, or by private_key_jwt (RS384, ES384)."
                            + " An Idempotency-Key means nothing here: ask again, and you get another token.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/x-www-form-urlencoded",
                            schema = @Schema(implementation = TokenFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "A token for five minutes",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccessToken.class)))
    @APIResponse(
            responseCode = "400",
            description = "The form is wrong, or the scope is not yours",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "401",
            description = "Unknown, disabled, or not proven",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too often; see Retry-After",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OAuthError.class)))
    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(
            MultivaluedMap<String, String> fields,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return answered(() -> {
            var form = new ClientForm(fields, authorization);
            var grant = form.field("grant_type").orElseThrow(OAuthRefusal::invalidRequest);
            if (!"client_credentials".equals(grant)) {
                throw OAuthRefusal.unsupportedGrant();
            }
            var issued = desk.issue(form.request(settings.tokenAddresses(), request.getRemoteAddr()));
            return Response.ok(new AccessToken(
                            issued.text(), "Bearer", issued.lifetime().toSeconds(), String.join(" ", issued.scopes())))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    @Operation(
            operationId = "revokeToken",
            summary = "Give a token back",
            description = "The token stops working at once. An Idempotency-Key means nothing here: giving a token back"
                    + " twice is the same as once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/x-www-form-urlencoded",
                            schema = @Schema(implementation = RevocationFields.class)))
    @APIResponse(responseCode = "200", description = "The token does not work any more, or never did")
    @APIResponse(
            responseCode = "400",
            description = "The form is wrong, or the scope is not yours",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "401",
            description = "Unknown, disabled, or not proven",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too often; see Retry-After",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OAuthError.class)))
    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(
            MultivaluedMap<String, String> fields,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return answered(() -> {
            var form = new ClientForm(fields, authorization);
            var token = form.field("token").orElseThrow(OAuthRefusal::invalidRequest);
            desk.revoke(form.request(settings.tokenAddresses(), request.getRemoteAddr()), token);
            return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        });
    }

    @Operation(operationId = "tokenKeys", summary = "Public keys of tokens")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Web Key Set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KeySet.class)))
    @GET
    @Path("jwks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response keys() {
        return Response.ok(desk.publicKeys())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    private Response answered(Supplier<Response> work) {
        try {
            rates.takeToken(request.getRemoteAddr()).ifPresent(wait -> {
                throw OAuthRefusal.tooMany(wait.toSeconds() + 1);
            });
            return work.get();
        } catch (OAuthRefusal refused) {
            return refused.answer();
        } catch (DomainException refused) {
            return OAuthRefusal.of(refused).answer();
        }
    }
}
