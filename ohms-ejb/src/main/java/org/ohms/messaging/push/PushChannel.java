package org.ohms.messaging.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.Way;
import org.ohms.messaging.catcher.CaughtMessages;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Hands words for browsers to the services that carry them (RFC 8030, https://www.rfc-editor.org/rfc/rfc8030). A second time the same
 * one does no harm: of several under one topic a browser that was off is given the last one only.
 */
@ApplicationScoped
public class PushChannel implements OutboxChannel {
    public static final String NAME = "push";

    /** How long the service keeps it for a browser that is off, in seconds. */
    private static final String KEPT = "86400";

    private static final int REQUEST_TIMEOUT = 408;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    @Inject
    PushSettings settings;

    @Inject
    PushDevices devices;

    @Inject
    PushKeys keys;

    @Inject
    PushCalls calls;

    @Inject
    CaughtMessages catcher;

    @Inject
    Background background;

    /** Everything one try needs. */
    private record Parcel(PushDevice device, String authorization) {
        @Override
        public String toString() {
            return "Parcel";
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        switch (settings.way()) {
            case "web" -> hand(MessageJson.read(body, PushMessage.class));
            case Way.CATCHER -> catcher.keep(id, NAME, body);
            default -> throw new DeliveryFailed("push.off", true);
        }
        return Optional.empty();
    }

    private void hand(PushMessage message) throws DeliveryFailed {
        var parcel = background
                .call("push.read", () -> parcel(message.device()))
                .orElseThrow(() -> DeliveryFailed.nobodyAnyMore("push.gone"));
        var device = parcel.device();
        try {
            var status = calls.post(
                    device.endpoint(),
                    Map.of(
                            "Authorization",
                            parcel.authorization(),
                            "Content-Encoding",
                            "aes128gcm",
                            "TTL",
                            KEPT,
                            "Urgency",
                            "normal",
                            "Topic",
                            "notifications"),
                    SealedForBrowser.of(payload(message), device.key(), device.auth()));
            insistOnTaken(message.device(), status);
        } catch (PushSilent silent) {
            throw new DeliveryFailed(silent.code(), silent.isForGood());
        }
    }

    private Optional<Parcel> parcel(UUID device) {
        return devices.find(device)
                .map(PushSubscription::device)
                .map(known -> new Parcel(known, keys.authorization(URI.create(known.endpoint()))));
    }

    private void insistOnTaken(UUID device, int status) throws DeliveryFailed {
        if (status == NOT_FOUND || status == GONE) {
            devices.gone(device);
            throw DeliveryFailed.nobodyAnyMore("push.gone");
        }
        if (status == TOO_MANY || status == REQUEST_TIMEOUT || status >= SERVER_ERROR) {
            throw new DeliveryFailed("push.busy", false);
        }
        if (status < 200 || status >= 300) {
            throw new DeliveryFailed("push.refused", true);
        }
    }

    private static byte[] payload(PushMessage message) {
        return Json.createObjectBuilder()
                .add("title", message.subject())
                .add("body", message.text())
                .add("address", message.address())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
