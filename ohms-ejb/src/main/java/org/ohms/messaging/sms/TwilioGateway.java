package org.ohms.messaging.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel.Arrival;
import org.ohms.shared.outbox.OutboxChannel.Trace;

/**
 * Twilio's Programmable Messaging by its REST interface, version 2010-04-01: create, list and fetch of the Message
 * resource (https://www.twilio.com/docs/messaging/api/message-resource).
 */
@ApplicationScoped
class TwilioGateway {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    @Inject
    SmsSettings settings;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @SuppressWarnings("NullAway")
    protected TwilioGateway() {}

    /** Hands the message over and returns the provider's id for it. */
    String send(SmsMessage message) throws DeliveryFailed {
        var form = form(Map.of("To", message.to(), "From", settings.from.orElse(""), "Body", message.text()));
        try {
            var answer = http.send(
                    request("/Messages.json")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == CREATED) {
                return json(answer).getString("sid");
            }
            var laterMayHelp = answer.statusCode() == TOO_MANY || answer.statusCode() >= SERVER_ERROR;
            throw new DeliveryFailed("sms.refused-" + answer.statusCode(), !laterMayHelp);
        } catch (IOException unreachable) {
            throw new DeliveryFailed("sms.provider-unreachable", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("sms.interrupted", false);
        }
    }

    /** Looks for the same text to the same number among the newest messages. */
    Trace trace(SmsMessage message) {
        return get("/Messages.json?PageSize=50&" + form(Map.of("To", message.to())))
                .map(found -> found.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                                .anyMatch(sent -> message.text().equals(sent.getString("body", "")))
                        ? Trace.TAKEN
                        : Trace.NEVER_SEEN)
                .orElse(Trace.UNKNOWN);
    }

    /** Twilio's states: delivered, or undelivered and failed; everything else is still on its way. */
    Arrival arrival(String sid) {
        return get("/Messages/" + URLEncoder.encode(sid, StandardCharsets.UTF_8) + ".json")
                .map(found -> switch (found.getString("status", "")) {
                    case "delivered", "read" -> Arrival.ARRIVED;
                    case "undelivered", "failed", "canceled" -> Arrival.LOST;
                    default -> Arrival.NOT_YET;
                })
                .orElse(Arrival.NOT_YET);
    }

    private java.util.Optional<JsonObject> get(String path) {
        try {
            var answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? java.util.Optional.of(json(answer)) : java.util.Optional.empty();
        } catch (IOException unreachable) {
            return java.util.Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return java.util.Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        var account = settings.account.orElse("");
        var credentials = account + ":" + settings.token.orElse("");
        return HttpRequest.newBuilder(URI.create(settings.url + "/2010-04-01/Accounts/" + account + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
