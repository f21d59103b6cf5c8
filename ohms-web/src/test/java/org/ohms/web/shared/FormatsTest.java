package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dates and times on a page")
class FormatsTest {
    private static final Instant AFTERNOON = Instant.parse("2026-11-24T15:05:33Z");
    private final Formats formats = new Formats();

    @BeforeEach
    void inNewYork() {
        formats.hospital = mock(HospitalOnPage.class);
        formats.language = mock(Language.class);
        when(formats.language.now()).thenReturn(Locale.ENGLISH);
        formats.clock = Clock.fixed(AFTERNOON, ZoneOffset.UTC);
        when(formats.hospital.getZone()).thenReturn(ZoneId.of("America/New_York"));
    }

    @Test
    @DisplayName("follow the clinic's wall clock, with the month in letters")
    void followTheClinicsClock() {
        assertThat(formats.dateTime(AFTERNOON)).isEqualTo("24 Nov 2026 10:05");
        assertThat(formats.second(AFTERNOON)).isEqualTo("24 Nov 2026 10:05:33");
        assertThat(formats.day(AFTERNOON)).isEqualTo("Tue 24 Nov 2026");
        assertThat(formats.time(AFTERNOON)).isEqualTo("10:05");
        assertThat(formats.date(LocalDate.of(1990, 9, 2))).isEqualTo("2 Sep 1990");
        assertThat(formats.date(null)).isEmpty();
    }

    @Test
    @DisplayName("name the zone to patients, as it is on that day")
    void nameTheZone() {
        assertThat(formats.visit(AFTERNOON)).isEqualTo("Tue 24 Nov 2026, 10:05 am EST");
        assertThat(formats.visit(Instant.parse("2026-07-01T19:00:00Z"))).isEqualTo("Wed 1 Jul 2026, 3:00 pm EDT");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,0 d",
        "2026-10-28,27 d",
        "2026-10-27,0 mo",
        "2026-10-24,1 mo",
        "2024-11-25,23 mo",
        "2024-11-24,2 y",
        "1990-09-02,36 y",
        "2008-02-29,18 y",
        "2027-01-01,''"
    })
    @DisplayName("tell the age in the unit that matters")
    void tellTheAge(LocalDate birth, String age) {
        assertThat(formats.age(birth)).isEqualTo(age);
    }
}
