package org.ohms.patients.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of a record's copy")
class CopyTextsTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void areTheSameOnesInEveryLanguage() {
        var english = ResourceBundle.getBundle("org.ohms.patients.copy.texts", Locale.ROOT);
        var spanish = ResourceBundle.getBundle("org.ohms.patients.copy.texts", Locale.forLanguageTag("es"));

        assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
        assertThat(spanish.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english.keySet())
                .filteredOn(key -> english.getString(key).isBlank()
                        || spanish.getString(key).isBlank())
                .isEmpty();
    }

    @Test
    void tellTheTimeByTheHospitalsClock() {
        var texts = new CopyTexts("es", NEW_YORK);

        assertThat(texts.value(
                        "use", new CopyField("first", CopyField.Kind.MOMENT, Instant.parse("2026-11-24T04:30:00Z"))))
                .contains("23 de noviembre de 2026")
                .contains("11:30");
        assertThat(texts.label("details", "addresses.0.city")).isEqualTo("Ciudad");
        assertThat(texts.value("visits", new CopyField("status", CopyField.Kind.CODE, "no-show")))
                .isEqualTo("No acudió");
        assertThat(CopyTexts.written("fr")).isEqualTo("en");
    }
}
