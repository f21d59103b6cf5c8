package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.phone.PhoneCodes;
import org.ohms.messaging.sms.SmsChannel;
import org.ohms.messaging.sms.SmsMessage;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** Writes the text message with the code that proves a phone. */
@ApplicationScoped
class PhoneCodeMessages implements PhoneCodes {
    @Inject
    AccountReaders readers;

    @Inject
    KnownHospital hospital;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public void send(AccountId account, String number, String code, Instant notAfter) {
        var place = hospital.settings();
        var texts = new NoticeTexts(Locale.forLanguageTag(readers.of(account).language()), place.zone());
        var now = clock.instant();
        outbox.put(new OutboxMessage(
                SmsChannel.NAME,
                "phone-code:" + Uuids.v7(now),
                MessageJson.write(new SmsMessage(
                        number, texts.say("phone.code.sms", Map.of("hospital", place.name(), "code", code)))),
                null,
                account.value(),
                now,
                notAfter));
    }
}
