package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.HospitalSettings;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.mail.MailChannel;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.mail.MailSettings;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.messaging.preference.Wishes;
import org.ohms.messaging.reply.ReplyLinks;
import org.ohms.messaging.reply.StopMessageMails;
import org.ohms.messaging.reply.StopReminderMails;
import org.ohms.messaging.reply.StopReminders;
import org.ohms.messaging.sms.SmsChannel;
import org.ohms.messaging.sms.SmsMessage;
import org.ohms.messaging.sms.SmsSettings;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.patient.PatientLinks;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** Tells a patient something by the ways they want, in their language, and in the portal. Runs as the system. */
@ApplicationScoped
public class PatientNotices {
    @Inject
    PatientCards cards;

    @Inject
    PatientLinks records;

    @Inject
    Wishes wishes;

    @Inject
    KnownHospital hospital;

    @Inject
    ReplyLinks links;

    @Inject
    MailSettings mail;

    @Inject
    SmsSettings texting;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Puts the notice into the outbox, once per way; a patient who cannot or does not want to be reached gets none, and a
     * way that the hospital does not use is passed over.
     *
     * @return whether a message goes out, beside what the portal shows
     */
    public boolean tell(PatientId meant, Notice notice) {
        return tell(meant, notice, Map.of());
    }

    /**
     * The same with words that are no moments.
     *
     * @param more the words by name, such as the number of a bill; nothing that says why the patient is here
     */
    public boolean tell(PatientId meant, Notice notice, Map<String, String> more) {
        var patient = records.standing(meant);
        var card = cards.of(List.of(patient)).get(patient);
        if (card == null || card.label().deceased() || clock.instant().isAfter(notice.notAfter())) {
            return false;
        }
        var wanted = wishes.of(patient);
        var ofKind = notice.isOfMessage() ? wanted.messages() : wanted.ways(notice.reminder());
        var only = notice.only();
        if (notice.reminder() && only == null && ofKind.isNone()) {
            return false;
        }
        var ways = only == null ? ofKind : ofKind.and(only);
        var settings = hospital.settings();
        var place = Optional.ofNullable(notice.place()).orElse(settings.zone());
        var reader = Optional.ofNullable(wanted.zone()).orElse(place);
        var texts = new NoticeTexts(locale(wanted, card.demographics()), reader, place);
        var words = words(patient, notice, settings, texts);
        words.putAll(more);
        var address = ways.mail() && mail.isOn()
                ? card.demographics().first(ContactPoint.Kind.EMAIL)
                : Optional.<String>empty();
        var number = ways.sms() && texting.isOn()
                ? card.demographics().first(ContactPoint.Kind.MOBILE)
                : Optional.<String>empty();
        notifications.tellPatient(
                patient,
                new NewNotification(
                        notice.template(),
                        patient,
                        notice.subject(),
                        notice.facts().get("when"),
                        notice.dedupe()),
                new MessageWays(address.isPresent(), number.isPresent()));
        address.ifPresent(to -> mail(patient, notice, to, texts, words, settings));
        number.ifPresent(to -> sms(patient, notice, to, texts, words, wanted, reader));
        return address.isPresent() || number.isPresent();
    }

    private Map<String, String> words(PatientId patient, Notice notice, HospitalSettings settings, NoticeTexts texts) {
        var words = new HashMap<String, String>();
        words.put("hospital", settings.name());
        words.put("phone", Optional.ofNullable(settings.helpPhone()).orElse(""));
        notice.facts().forEach((name, moment) -> words.put(name, texts.moment(moment)));
        for (var link : notice.links()) {
            words.put(link.name(), links.issue(link.purpose(), patient, notice.subject(), link.expiresAt()));
        }
        if (notice.reminder()) {
            words.put("stop", links.issue(StopReminders.PURPOSE, patient, notice.subject(), notice.notAfter()));
        }
        return words;
    }

    private void mail(
            PatientId patient,
            Notice notice,
            String address,
            NoticeTexts texts,
            Map<String, String> words,
            HospitalSettings settings) {
        var entry = notice.calendar();
        var calendar = entry == null
                ? null
                : Calendars.write(entry, texts.say("calendar.title", words), mail.from(), clock.instant());
        var message = new MailMessage(
                address,
                texts.say(notice.template() + ".subject", words),
                texts.say(notice.template() + ".mail", words),
                texts.language(),
                calendar,
                entry != null && entry.cancelled(),
                unsubscribing(patient, notice));
        put(MailChannel.NAME, patient, notice, message, notice.notBefore());
    }

    /**
     * What only reminds, or says that there is something to read, is ended by one press in the mail program. News of one's visits are
     * not: whoever is not told that a visit is cancelled comes for nothing, so they are chosen on the page that says so. Nor is a word
     * that somebody looked into the record.
     */
    private @Nullable String unsubscribing(PatientId patient, Notice notice) {
        if (!notice.reminder() && !notice.isOfMessage()) {
            return null;
        }
        var purpose = notice.isOfMessage() ? StopMessageMails.PURPOSE : StopReminderMails.PURPOSE;
        return links.unsubscribing(purpose, patient, notice.subject(), notice.notAfter());
    }

    private void sms(
            PatientId patient,
            Notice notice,
            String number,
            NoticeTexts texts,
            Map<String, String> words,
            ContactWishes wanted,
            ZoneId reader) {
        var message = new SmsMessage(number, texts.say(notice.template() + ".sms", words));
        put(SmsChannel.NAME, patient, notice, message, audible(notice, wanted, reader));
    }

    /** Not in quiet hours, unless the message would then be of no use. */
    private static Instant audible(Notice notice, ContactWishes wanted, ZoneId reader) {
        var end = wanted.audible(notice.notBefore(), reader);
        return end.isBefore(notice.notAfter()) ? end : notice.notBefore();
    }

    private void put(String channel, PatientId patient, Notice notice, Object message, Instant notBefore) {
        outbox.put(new OutboxMessage(
                channel,
                notice.dedupe() + ":" + channel,
                MessageJson.write(message),
                patient,
                notice.subject(),
                notBefore,
                notice.notAfter()));
    }

    /** The language asked for, else the first one of the record. */
    private static Locale locale(ContactWishes wanted, Demographics person) {
        return Optional.ofNullable(wanted.language())
                .or(() -> person.languages().stream().findFirst())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
