package org.ohms.messaging.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel.Arrival;

/**
 * Twilio's Programmable Messaging by its REST interface, version 2010-04-01: create, list and fetch of the Message
 * resource (https://www.twilio.com/docs/messaging/api/message-resource).
 */
@ApplicationScoped
class TwilioGateway {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    /** The two clocks need not agree, and Twilio writes whole seconds. */
    private static final Duration APART = Duration.ofMinutes(1);

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int NOT_KNOWN_THERE = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    @Inject
    SmsSettings settings;

    /** How long an answer may take. */
    Duration patience = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @SuppressWarnings("NullAway")
    protected TwilioGateway() {}

    /**
     * Hands the message over and returns the provider's id for it. Only what surely was not taken may go out again: a
     * connection that was never made, and a refusal. Everything else is in doubt.
     */
    String send(SmsMessage message) throws DeliveryFailed {
        var form = form(Map.of("To", message.to(), "From", settings.from().orElse(""), "Body", message.text()));
        try {
            var answer = http.send(
                    request("/Messages.json")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case CREATED -> sid(answer);
                case NOT_KNOWN_THERE, TOO_MANY ->
                    throw DeliveryFailed.nobodyThere("sms.provider-refuses-" + answer.statusCode());
                default ->
                    throw answer.statusCode() >= SERVER_ERROR
                            ? DeliveryFailed.inDoubt("sms.answer-unclear")
                            : new DeliveryFailed("sms.refused-" + answer.statusCode(), true);
            };
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException unreachable) {
            throw DeliveryFailed.nobodyThere("sms.provider-unreachable");
        } catch (IOException brokeOff) {
            throw DeliveryFailed.inDoubt("sms.no-answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.inDoubt("sms.no-answer");
        }
    }

    private static String sid(HttpResponse<String> answer) throws DeliveryFailed {
        try {
            return json(answer).getString("sid");
        } catch (JsonException | NullPointerException | ClassCastException unreadable) {
            throw DeliveryFailed.inDoubt("sms.answer-unclear");
        }
    }

    /**
     * Looks for the same text to the same number among the newest messages that Twilio made since the try. Twilio can filter
     * by the day a message was sent (DateSent), but one that still stands in its queue has no such day, so the moment it was
     * made is compared here.
     */
    Optional<List<String>> trace(SmsMessage message, Instant since) throws DeliveryFailed {
        return get("/Messages.json?PageSize=100&" + form(Map.of("To", message.to())))
                .map(found -> found.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                        .filter(sent -> message.text().equals(sent.getString("body", "")))
                        .filter(sent -> sent.getString("direction", "").startsWith("outbound"))
                        .filter(sent -> isMadeSince(sent, since.minus(APART)))
                        .map(sent -> sent.getString("sid"))
                        .toList());
    }

    private static boolean isMadeSince(JsonObject sent, Instant since) {
        try {
            var made = DateTimeFormatter.RFC_1123_DATE_TIME.parse(sent.getString("date_created", ""), Instant::from);
            return !made.isBefore(since);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    /** Twilio's states: delivered, or undelivered and failed; everything else is still on its way. */
    Arrival arrival(String sid) throws DeliveryFailed {
        return get("/Messages/" + URLEncoder.encode(sid, StandardCharsets.UTF_8) + ".json")
                .map(found -> switch (found.getString("status", "")) {
                    case "delivered", "read" -> Arrival.ARRIVED;
                    case "undelivered", "failed", "canceled" -> Arrival.LOST;
                    default -> Arrival.NOT_YET;
                })
                .orElse(Arrival.NOT_YET);
    }

    /** Empty when Twilio answers that it does not say that. */
    private Optional<JsonObject> get(String path) throws DeliveryFailed {
        try {
            var answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> Optional.of(json(answer));
                case NOT_KNOWN_THERE, TOO_MANY ->
                    throw DeliveryFailed.nobodyThere("sms.provider-refuses-" + answer.statusCode());
                default -> {
                    if (answer.statusCode() >= SERVER_ERROR) {
                        throw DeliveryFailed.nobodyThere("sms.provider-unreachable");
                    }
                    yield Optional.empty();
                }
            };
        } catch (IOException | JsonException unreachable) {
            throw DeliveryFailed.nobodyThere("sms.provider-unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.nobodyThere("sms.provider-unreachable");
        }
    }

    private HttpRequest.Builder request(String path) {
        var account = settings.account().orElse("");
        var credentials = account + ":" + settings.token().orElse("");
        return HttpRequest.newBuilder(URI.create(settings.url() + "/2010-04-01/Accounts/" + account + path))
                .timeout(patience)
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
