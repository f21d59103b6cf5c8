package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.messaging.mail.MailChannel;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.patients.portal.PortalLetters;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** Writes the mails around an account of the portal and puts them into the outbox. */
@ApplicationScoped
class PortalMail implements PortalLetters {
    @Inject
    KnownHospital hospital;

    @Inject
    PortalAddress portal;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public void send(Letter letter) {
        var settings = hospital.settings();
        var texts = new NoticeTexts(Locale.forLanguageTag(letter.language()), settings.zone());
        var words = new HashMap<String, String>();
        words.put("hospital", settings.name());
        words.put("phone", Optional.ofNullable(settings.helpPhone()).orElse(""));
        words.put("link", portal.of(Optional.ofNullable(letter.path()).orElse("/")));
        letter.facts().forEach((name, moment) -> words.put(name, texts.moment(moment)));
        var mail = new MailMessage(
                letter.to(),
                texts.say(letter.template() + ".subject", words),
                texts.say(letter.template() + ".mail", words),
                texts.language(),
                null,
                false,
                null);
        try (Jsonb json = JsonbBuilder.create()) {
            outbox.put(new OutboxMessage(
                    MailChannel.NAME,
                    letter.template() + ":" + letter.subject() + ":" + MailChannel.NAME,
                    json.toJson(mail),
                    null,
                    letter.subject(),
                    clock.instant()));
        } catch (Exception impossible) {
            throw new IllegalStateException("a message could not be written", impossible);
        }
    }
}
