package org.ohms.pharmacy.outside;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Reads what a pharmacy says: a JSON object with id, prescription, status, occurredAt, and where it helps reason, quantity. */
final class PharmacyEventReader {
    private static final int LONGEST_REASON = 500;
    private static final BigDecimal MOST = new BigDecimal("99999999");
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final JsonObject said;
    private final Refusals refusals = new Refusals();

    private PharmacyEventReader(JsonObject said) {
        this.said = said;
    }

    /** @throws DomainException INVALID naming every field that makes no sense */
    static PharmacyEvent read(String text, Instant now) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return new PharmacyEventReader(reader.readObject()).event(now);
        } catch (JsonException | IllegalStateException noJson) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("body"));
        }
    }

    private PharmacyEvent event(Instant now) {
        var id = id("id");
        var prescription = id("prescription");
        var status = text("status").flatMap(PharmacyStatus::ofWord);
        refusals.when(
                status.isEmpty(), Refusal.of(OutsideRefusal.STATUS_UNKNOWN).at("status"));
        var at = moment();
        refusals.when(
                at.isEmpty() || at.get().isAfter(now.plus(AHEAD)),
                Refusal.of(CommonRefusal.MALFORMED).at("occurredAt"));
        var reason = text("reason").map(String::strip).filter(words -> !words.isEmpty());
        refusals.when(
                reason.filter(words -> words.length() > LONGEST_REASON).isPresent(),
                Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("max", LONGEST_REASON));
        refusals.when(
                status.filter(PharmacyStatus.REFUSED::equals).isPresent() && reason.isEmpty(),
                Refusal.of(CommonRefusal.REQUIRED).at("reason"));
        var quantity = quantity();
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new PharmacyEvent(
                id.orElseThrow(),
                prescription.orElseThrow(),
                status.orElseThrow(),
                reason.orElse(null),
                quantity,
                at.orElseThrow());
    }

    private Optional<String> text(String field) {
        return said.get(field) instanceof JsonString words ? Optional.of(words.getString()) : Optional.empty();
    }

    private Optional<UUID> id(String field) {
        var found = text(field).filter(words -> words.length() == 36).flatMap(PharmacyEventReader::uuid);
        refusals.when(found.isEmpty(), Refusal.of(CommonRefusal.MALFORMED).at(field));
        return found;
    }

    private static Optional<UUID> uuid(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<Instant> moment() {
        try {
            return text("occurredAt").map(Instant::parse);
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private @Nullable BigDecimal quantity() {
        if (said.get("quantity") instanceof JsonNumber number) {
            var figure = number.bigDecimalValue();
            refusals.when(
                    figure.signum() <= 0 || figure.compareTo(MOST) > 0 || figure.scale() > 4,
                    Refusal.of(CommonRefusal.MALFORMED).at("quantity"));
            return figure;
        }
        refusals.when(
                said.containsKey("quantity"),
                Refusal.of(CommonRefusal.MALFORMED).at("quantity"));
        return null;
    }
}
