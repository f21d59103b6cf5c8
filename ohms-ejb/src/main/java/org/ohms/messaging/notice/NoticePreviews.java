package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ohms.compliance.hospital.KnownHospital;

/** Shows staff what patients will read before it is sent: the same texts, in English, with a mark where a link will stand. */
@ApplicationScoped
public class NoticePreviews {
    private static final String LINK = "(link)";

    @Inject
    KnownHospital hospital;

    /** What leaves the house about something that stands in the pages; a text message only where there is one. */
    public record Outside(String language, String subject, String mail, String sms) {}

    /**
     * The messages that say that there is something to read, in a language.
     *
     * @param template name of its texts, such as {@code announcement.new}
     */
    public Outside outside(String template, String language) {
        var settings = hospital.settings();
        var texts = new NoticeTexts(Locale.forLanguageTag(language), settings.zone());
        var words = new HashMap<String, String>();
        words.put("hospital", settings.name());
        words.put("phone", Optional.ofNullable(settings.helpPhone()).orElse(""));
        words.put("link", LINK);
        return new Outside(
                language,
                texts.say(template + ".subject", words),
                texts.say(template + ".mail", words),
                texts.has(template + ".sms") ? texts.say(template + ".sms", words) : "");
    }

    /**
     * The text of the mail.
     *
     * @param template name of its texts, such as {@code visit.moved}
     * @param facts the moments it names
     */
    public String mail(String template, Map<String, Instant> facts) {
        var settings = hospital.settings();
        var texts = new NoticeTexts(Locale.ENGLISH, settings.zone());
        var words = new HashMap<String, String>();
        words.put("hospital", settings.name());
        words.put("phone", Optional.ofNullable(settings.helpPhone()).orElse(""));
        words.put("confirm", LINK);
        words.put("cancel", LINK);
        facts.forEach((name, moment) -> words.put(name, texts.moment(moment)));
        return texts.say(template + ".mail", words);
    }
}
