package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.mail.MailChannel;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** Writes a letter about an account from its template and puts it into the outbox. */
@ApplicationScoped
class LetterMail {
    private static final String RECOVER = "/recover";

    @Inject
    KnownHospital hospital;

    @Inject
    Outbox outbox;

    @Inject
    PortalAddress portal;

    @Inject
    Clock clock;

    /**
     * What stands in the letter, and for whom; the link is a whole address.
     *
     * @param unsubscribing address that ends mails of this kind; null where none may be stopped
     */
    record Letter(
            String template,
            String to,
            AccountReaders.Reader reader,
            String link,
            Map<String, Instant> facts,
            UUID subject,
            @Nullable String unsubscribing) {
        /** One that nobody can stop. */
        Letter(
                String template,
                String to,
                AccountReaders.Reader reader,
                String link,
                Map<String, Instant> facts,
                UUID subject) {
            this(template, to, reader, link, facts, subject, null);
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Letter[" + template + "]";
        }
    }

    void send(Letter letter) {
        var settings = hospital.settings();
        var zone = Optional.ofNullable(letter.reader().zone()).orElse(settings.zone());
        var texts = new NoticeTexts(Locale.forLanguageTag(letter.reader().language()), zone);
        var words = new HashMap<String, String>();
        words.put("hospital", settings.name());
        words.put("phone", Optional.ofNullable(settings.helpPhone()).orElse(""));
        words.put("link", letter.link());
        words.put("recover", portal.of(RECOVER));
        letter.facts().forEach((name, moment) -> words.put(name, texts.moment(moment)));
        var mail = new MailMessage(
                letter.to(),
                texts.say(letter.template() + ".subject", words),
                texts.say(letter.template() + ".mail", words),
                texts.language(),
                null,
                false,
                letter.unsubscribing());
        outbox.put(new OutboxMessage(
                MailChannel.NAME,
                letter.template() + ":" + letter.subject() + ":" + MailChannel.NAME,
                MessageJson.write(mail),
                null,
                letter.subject(),
                clock.instant()));
    }
}
