package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.preference.Wishes;
import org.ohms.messaging.push.PushChannel;
import org.ohms.messaging.push.PushDevices;
import org.ohms.messaging.push.PushMessage;
import org.ohms.messaging.push.PushSettings;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.work.Background;

/**
 * Turns a note into a word for each browser of an account that wants one: that there is something new, and not what. A patient's quiet
 * hours hold for it as they do for text messages.
 */
@ApplicationScoped
class NotificationPushChannel implements OutboxChannel {
    private static final String PAGE = "/notifications";
    private static final String TEMPLATE = "notification.new.";
    private static final Duration OF_USE = Duration.ofDays(1);

    @Inject
    AccountDirectory accounts;

    @Inject
    AccountReaders readers;

    @Inject
    RecordAccounts records;

    @Inject
    Wishes wishes;

    @Inject
    KnownHospital hospital;

    @Inject
    PushDevices devices;

    @Inject
    PushSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return Notifications.PUSH_NOTE;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var account = AccountId.of(reader.readObject().getString("account"));
            if (settings.isOn()) {
                background.run("notification.push", () -> tell(id, account));
            }
        }
        return Optional.empty();
    }

    private void tell(UUID id, AccountId account) {
        if (accounts.reach(account).isEmpty()) {
            return;
        }
        var reader = readers.of(account);
        var place = hospital.settings();
        var texts = new NoticeTexts(Locale.forLanguageTag(reader.language()), place.zone());
        var words = Map.of("hospital", place.name());
        var zone = Optional.ofNullable(reader.zone()).orElse(place.zone());
        var now = clock.instant();
        var audible = records.recordOf(account)
                .map(patient -> wishes.of(patient).audible(now, zone))
                .orElse(now);
        for (var device : devices.of(account)) {
            outbox.put(new OutboxMessage(
                    PushChannel.NAME,
                    PushChannel.NAME + ":" + id + ":" + device,
                    MessageJson.write(new PushMessage(
                            device, texts.say(TEMPLATE + "subject", words), texts.say(TEMPLATE + "push", words), PAGE)),
                    null,
                    device,
                    audible,
                    audible.plus(OF_USE)));
        }
    }
}
