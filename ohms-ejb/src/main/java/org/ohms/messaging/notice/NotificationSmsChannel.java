package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.phone.Phones;
import org.ohms.messaging.preference.Wishes;
import org.ohms.messaging.sms.SmsChannel;
import org.ohms.messaging.sms.SmsMessage;
import org.ohms.messaging.sms.SmsSettings;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.work.Background;

/**
 * Turns a note into a text message: that there is something new, and not what. A patient is told as by every text message, not in
 * quiet hours, and once for all that came in them and for all accounts of one record.
 */
@ApplicationScoped
class NotificationSmsChannel implements OutboxChannel {
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
    Phones phones;

    @Inject
    KnownHospital hospital;

    @Inject
    SmsSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return Notifications.SMS_NOTE;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            var account = AccountId.of(note.getString("account"));
            var at = Instant.parse(note.getString("at", clock.instant().toString()));
            if (settings.isOn()) {
                background.run("notification.sms", () -> tell(id, account, at));
            }
        }
        return Optional.empty();
    }

    private void tell(UUID id, AccountId account, Instant at) {
        if (accounts.reach(account).isEmpty()) {
            return;
        }
        phones.reached(account).ifPresent(number -> {
            background.about("Notification", id, null);
            var place = hospital.settings();
            var reader = readers.of(account);
            var texts = new NoticeTexts(Locale.forLanguageTag(reader.language()), place.zone());
            var zone = Optional.ofNullable(reader.zone()).orElse(place.zone());
            var patient = records.recordOf(account);
            var audible = patient.map(one -> wishes.of(one).audible(at, zone)).orElse(at);
            var words = texts.say(
                    patient.isPresent() ? "notification.portal.sms" : "notification.new.sms",
                    Map.of("hospital", place.name()));
            var receiver = patient.map(PatientId::value).orElse(account.value());
            outbox.put(new OutboxMessage(
                    SmsChannel.NAME,
                    SmsChannel.NAME + ":" + name() + ":" + receiver + ":" + audible,
                    MessageJson.write(new SmsMessage(number, words)),
                    patient.orElse(null),
                    account.value(),
                    audible,
                    audible.plus(OF_USE)));
        });
    }
}
