package org.ohms.api.integration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.integration.webhook.DeliveryMark;
import org.ohms.integration.webhook.OwnWebhooks;
import org.ohms.integration.webhook.WebhookId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Addresses of a client that are told of events, and what was sent there. */
@Tag(name = "Webhooks")
@RequestScoped
@Path("v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    @Inject
    OwnWebhooks webhooks;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public WebhooksResource() {}

    @Operation(operationId = "listWebhooks", summary = "List your webhooks")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhooksJson.class)))
    @GET
    public WebhooksJson list() {
        return new WebhooksJson(webhooks.list().stream().map(WebhookJson::of).toList());
    }

    @Operation(
            operationId = "subscribeWebhook",
            summary = "Be told of events",
            description = "Events of appointments need the scope appointments.read as well. The answer holds the secret"
                    + " that messages are signed with, once.")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "201",
            description = "From now on",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response subscribe(WebhookBody body) {
        return once.answer(body, () -> {
            var added = webhooks.subscribe(body.request());
            return Response.status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/webhooks/" + added.webhook().id())
                    .entity(WebhookJson.of(added))
                    .build();
        });
    }

    @Operation(operationId = "readWebhook", summary = "Read a webhook")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "200",
            description = "Without its secret",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookJson.class)))
    @GET
    @Path("{id}")
    public WebhookJson read(@PathParam("id") String id) {
        return WebhookJson.of(webhooks.one(webhook(id)));
    }

    @Operation(
            operationId = "unsubscribeWebhook",
            summary = "Be told no more",
            description = "What was sent there is forgotten, too.")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(responseCode = "204", description = "Nothing goes there any more")
    @DELETE
    @Path("{id}")
    public Response unsubscribe(@PathParam("id") String id) {
        webhooks.unsubscribe(webhook(id));
        return Response.noContent().build();
    }

    @Operation(
            operationId = "replaceWebhookSecret",
            summary = "Get another signing secret",
            description = "The one before stops counting at once.")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "200",
            description = "With its secret, once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookJson.class)))
    @POST
    @Path("{id}/secret")
    public Response replaceSecret(@PathParam("id") String id) {
        var webhook = webhook(id);
        return once.answer(
                "",
                () -> Response.ok(WebhookJson.of(webhooks.replaceSecret(webhook)))
                        .build());
    }

    @Operation(
            operationId = "testWebhook",
            summary = "Send a test",
            description =
                    "An event webhook.ping goes out like any other; a moment later the deliveries say how it went.")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PingJson.class)))
    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        var webhook = webhook(id);
        return once.answer(
                "",
                () -> Response.accepted(new PingJson(webhooks.ping(webhook))).build());
    }

    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "See what was sent",
            description = "Every event of the last 30 days with every try, the latest first.")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveriesJson.class)))
    @GET
    @Path("{id}/deliveries")
    public Response deliveries(@PathParam("id") String id) {
        var query = new Query(uri.getQueryParameters(), Paged.CURSOR, Paged.LIMIT);
        var after = query.parsed(Paged.CURSOR, cursor -> Cursor.pair(cursor, RecordReader::instant, DeliveryMark::new))
                .orElse(null);
        var limit = query.limit();
        query.check();
        var found = webhooks.deliveries(webhook(id), after, limit);
        return Paged.followed(uri, found, mark -> Cursor.pair(mark.happenedAt(), mark.delivery()), DeliveriesJson::of);
    }

    @Operation(
            operationId = "replayWebhook",
            summary = "Get events once more",
            description = "With the id they had, so that you can tell what you know already.")
    @SecurityRequirement(name = "oauth", scopes = "webhooks.manage")
    @APIResponse(
            responseCode = "202",
            description = "On their way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReplayJson.class)))
    @POST
    @Path("{id}/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replay(@PathParam("id") String id, ReplayBody body) {
        var webhook = webhook(id);
        return once.answer(
                body,
                () -> Response.accepted(new ReplayJson(again(webhook, body))).build());
    }

    private int again(WebhookId webhook, ReplayBody body) {
        var one = body.deliveryId();
        if (one != null) {
            return webhooks.replay(webhook, one);
        }
        var from = body.from();
        var until = body.until();
        if (from == null || until == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at(from == null ? "from" : "until"));
        }
        return webhooks.replay(webhook, from, until);
    }

    private static WebhookId webhook(String id) {
        return new WebhookId(RecordReader.named(id));
    }
}
