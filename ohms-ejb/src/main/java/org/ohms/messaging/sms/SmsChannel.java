package org.ohms.messaging.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.catcher.CaughtMessages;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;

/** Sends text messages. One in doubt is looked up at the provider and never goes out again by itself. */
@ApplicationScoped
public class SmsChannel implements OutboxChannel {
    public static final String NAME = "sms";

    @Inject
    SmsSettings settings;

    @Inject
    TwilioGateway twilio;

    @Inject
    CaughtMessages catcher;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        return switch (settings.way()) {
            case "twilio" -> Optional.of(twilio.send(read(body)));
            case "catcher" -> {
                catcher.keep(id, NAME, body);
                yield Optional.empty();
            }
            default -> throw new DeliveryFailed("sms.off", true);
        };
    }

    @Override
    public boolean resendsInDoubt() {
        return settings.way().equals("catcher");
    }

    @Override
    public Optional<List<String>> trace(UUID id, String body, Instant since) throws DeliveryFailed {
        return settings.way().equals("twilio") ? twilio.trace(read(body), since) : Optional.empty();
    }

    @Override
    public Arrival arrival(String receipt) throws DeliveryFailed {
        return settings.way().equals("twilio") ? twilio.arrival(receipt) : Arrival.NOT_YET;
    }

    private static SmsMessage read(String body) {
        return MessageJson.read(body, SmsMessage.class);
    }
}
