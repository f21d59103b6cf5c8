package org.ohms.pharmacy.outside;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.work.Background;

/**
 * The pharmacy of demonstrations: it takes the real message, looks at its signature, and tells what becomes of the
 * prescription as any pharmacy would, one step after the other. Of more than a hundred units it has not enough, so that a
 * refusal can be seen; what it is asked for before it was handed over it gives back.
 */
@Stateless
public class DemoPharmacy {
    static final BigDecimal IN_STOCK = BigDecimal.valueOf(100);

    private static final String KEY = "demo-pharmacy:";
    private static final String NOT_SO_MUCH = "We do not have so much of it in stock.";

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsideAddresses addresses;

    @Inject
    DemoPharmacySettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** What the message says that matters to a pharmacy. */
    private record Asked(UUID prescription, BigDecimal quantity, boolean cancel) {}

    /**
     * Takes a message in. One that comes again changes nothing.
     *
     * @throws DomainException NOT_FOUND where there is no such pharmacy, and no demonstration; FORBIDDEN for a message that
     *     is not from the hospital, was changed on its way or is too old; INVALID for one that says nothing sensible
     */
    @PermitAll
    public void take(UUID pharmacy, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        var here = pharmacies
                .known(pharmacy)
                .filter(one -> settings.isOn() && one.url().equals(addresses.demo(pharmacy)))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var now = clock.instant();
        var asked = read(SignedBody.text(here.secret(), timestamp, signature, body, now));
        background.run("demo-pharmacy.take", () -> plan(pharmacy, asked, now));
    }

    private static Asked read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var entries = reader.readObject().getJsonArray("entry");
            var header = entries.getJsonObject(0).getJsonObject("resource");
            var request = entries.getJsonObject(1).getJsonObject("resource");
            return new Asked(
                    UUID.fromString(request.getString("id")),
                    quantity(request),
                    header.getJsonObject("eventCoding").getString("code").equals("prescription-cancel"));
        } catch (JsonException | ClassCastException | IllegalArgumentException | NullPointerException noMessage) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("body"));
        } catch (IndexOutOfBoundsException tooShort) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("entry"));
        }
    }

    private static BigDecimal quantity(JsonObject request) {
        return request.getJsonObject("dispenseRequest")
                .getJsonObject("quantity")
                .getJsonNumber("value")
                .bigDecimalValue();
    }

    private void plan(UUID pharmacy, Asked asked, Instant now) {
        var step = settings.pause();
        var ahead = KEY + "new:" + asked.prescription() + ":";
        if (asked.cancel()) {
            outbox.withdraw(asked.prescription(), ahead);
            tell(pharmacy, asked, PharmacyStatus.WITHDRAWN, KEY + "cancel:" + asked.prescription(), now.plus(step));
            return;
        }
        tell(pharmacy, asked, PharmacyStatus.RECEIVED, ahead + 1, now);
        if (asked.quantity().compareTo(IN_STOCK) > 0) {
            tell(pharmacy, asked, PharmacyStatus.REFUSED, ahead + 2, now.plus(step));
            return;
        }
        tell(pharmacy, asked, PharmacyStatus.IN_PREPARATION, ahead + 2, now.plus(step));
        tell(pharmacy, asked, PharmacyStatus.DISPENSED, ahead + 3, now.plus(step.multipliedBy(3)));
    }

    private void tell(UUID pharmacy, Asked asked, PharmacyStatus status, String key, Instant at) {
        var event = Json.createObjectBuilder()
                .add("id", UUID.nameUUIDFromBytes(bytes(key)).toString())
                .add("prescription", asked.prescription().toString())
                .add("status", status.word())
                .add("occurredAt", at.toString());
        if (status == PharmacyStatus.REFUSED) {
            event.add("reason", NOT_SO_MUCH);
        }
        if (status == PharmacyStatus.DISPENSED) {
            event.add("quantity", asked.quantity());
        }
        outbox.put(new OutboxMessage(
                DemoPharmacyChannel.NAME, key, pharmacy + " " + event.build(), null, asked.prescription(), at));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }
}
