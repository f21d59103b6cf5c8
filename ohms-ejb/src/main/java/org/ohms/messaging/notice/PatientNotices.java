package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ohms.compliance.hospital.HospitalSettings;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.messaging.MessageJson;
import org.ohms.messaging.mail.MailChannel;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.mail.MailSettings;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.Wishes;
import org.ohms.messaging.reply.ReplyLinks;
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
        var patient = records.standing(meant);
        var card = cards.of(List.of(patient)).get(patient);
        if (card == null || card.label().deceased() || clock.instant().isAfter(notice.notAfter())) {
            return false;
        }
        var wanted = wishes.of(patient);
        var ways = notice.isOfMessage() ? wanted.messages() : wanted.ways(notice.reminder());
        if (notice.reminder() && ways.isNone()) {
            return false;
        }
        notifications.tellPatient(
                patient,
                new NewNotification(
                        notice.template(),
                        patient,
                        notice.subject(),
                        notice.facts().get("when"),
                        notice.dedupe()));
        var settings = hospital.settings();
        var place = Optional.ofNullable(notice.place()).orElse(settings.zone());
        var reader = Optional.ofNullable(wanted.zone()).orElse(place);
        var texts = new NoticeTexts(locale(wanted, card.demographics()), reader, place);
        var words = words(patient, notice, settings, texts);
        var address = ways.mail() && mail.isOn()
                ? first(card.demographics(), ContactPoint.Kind.EMAIL)
                : Optional.<String>empty();
        var number = ways.sms() && texting.isOn()
                ? first(card.demographics(), ContactPoint.Kind.MOBILE)
                : Optional.<String>empty();
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
                words.get("stop"));
        put(MailChannel.NAME, patient, notice, message, notice.notBefore());
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

    /** The end of quiet hours when they run at that moment, unless the message would then be of no use. */
    private static Instant audible(Notice notice, ContactWishes wanted, ZoneId reader) {
        var at = notice.notBefore().atZone(reader);
        if (!wanted.isQuiet(at.toLocalTime())) {
            return notice.notBefore();
        }
        LocalDate day = at.toLocalTime().isBefore(wanted.quietUntil())
                ? at.toLocalDate()
                : at.toLocalDate().plusDays(1);
        var end = day.atTime(wanted.quietUntil()).atZone(reader).toInstant();
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

    private static Optional<String> first(Demographics person, ContactPoint.Kind kind) {
        return person.telecoms().stream()
                .filter(way -> way.kind() == kind)
                .map(ContactPoint::value)
                .findFirst();
    }

    /** The language asked for, else the first one of the record. */
    private static Locale locale(ContactWishes wanted, Demographics person) {
        return Optional.ofNullable(wanted.language())
                .or(() -> person.languages().stream().findFirst())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
