package org.ohms.billing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.money.Money;
import org.ohms.shared.paper.Paper;

/** What documents of billing say, in the patient's language: words, days and amounts. */
@ApplicationScoped
public class PaperWords {
    @Inject
    KnownHospital hospital;

    @Inject
    PortalAddress portal;

    /** In the language the patient speaks first, where it is one of ours. */
    public Spoken to(PatientLabel patient) {
        var spanish = patient.languages().stream()
                .findFirst()
                .filter(first -> first.startsWith("es"))
                .isPresent();
        return speak(spanish);
    }

    /** In a language that nobody's record says, such as that of a page. */
    public Spoken in(Locale language) {
        return speak(language.getLanguage().equals("es"));
    }

    private Spoken speak(boolean spanish) {
        var locale = spanish ? Locale.forLanguageTag("es-US") : Locale.US;
        return new Spoken(
                locale,
                ResourceBundle.getBundle(
                        "org.ohms.billing.paper",
                        spanish ? Locale.forLanguageTag("es") : Locale.ROOT,
                        PaperWords.class.getClassLoader()));
    }

    /** One language. */
    public final class Spoken {
        private final Locale locale;
        private final ResourceBundle words;

        private Spoken(Locale locale, ResourceBundle words) {
            this.locale = locale;
            this.words = words;
        }

        public String of(String key) {
            return words.getString(key);
        }

        public Paper paper(String title) {
            var settings = hospital.settings();
            return new Paper(locale.getLanguage(), settings.phoneRegion(), title, settings.name());
        }

        public String hospital() {
            return hospital.settings().name();
        }

        /** Whom to call about it; empty when the hospital names no number. */
        public String phone() {
            var phone = hospital.settings().helpPhone();
            return phone == null ? "" : phone;
        }

        public String link(String path) {
            return portal.of(path);
        }

        public String day(@Nullable LocalDate day) {
            return day == null
                    ? ""
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(day);
        }

        public String moment(Instant at) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(at.atZone(hospital.zone()));
        }

        public String money(Money amount) {
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(amount.currency());
            format.setMinimumFractionDigits(amount.currency().getDefaultFractionDigits());
            format.setMaximumFractionDigits(amount.currency().getDefaultFractionDigits());
            return format.format(amount.rounded().amount());
        }
    }
}
