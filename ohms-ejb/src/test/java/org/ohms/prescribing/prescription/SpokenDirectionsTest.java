package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Directions read aloud")
class SpokenDirectionsTest {
    private static final Directions COURSE = new Directions(
            BigDecimal.ONE, DoseUnit.TABLET, Route.ORAL, Frequency.TWICE_A_DAY, null, Meal.WITH, false, 7);
    private static final Directions AT_NIGHT = new Directions(
            new BigDecimal("0.5000"),
            DoseUnit.TABLET,
            Route.ORAL,
            Frequency.ONCE_A_DAY,
            DayTime.BEDTIME,
            null,
            true,
            null);

    @Test
    void areASentenceForThePatientInBothLanguages() {
        assertThat(new SpokenDirections(Locale.ENGLISH).forPatient(COURSE))
                .isEqualTo("Take 1 tablet by mouth twice a day with food, for 7 days.");
        assertThat(new SpokenDirections(Locale.forLanguageTag("es-US")).forPatient(COURSE))
                .isEqualTo("Tome 1 tableta por la boca dos veces al día con comida, durante 7 días.");
        assertThat(new SpokenDirections(Locale.FRENCH).forProfessional(AT_NIGHT))
                .isEqualTo("0.5 tablet by mouth once a day at bedtime, only when needed");
    }

    @Test
    void sayHowMuchThatIsInAll() {
        assertThat(COURSE.quantity()).contains(new BigDecimal("14"));
        assertThat(AT_NIGHT.quantity()).isEmpty();
        assertThat(new Directions(
                                new BigDecimal("2.5"),
                                DoseUnit.ML,
                                Route.ORAL,
                                Frequency.EVERY_OTHER_DAY,
                                null,
                                null,
                                false,
                                7)
                        .quantity())
                .contains(new BigDecimal("10"));
        assertThat(new Directions(
                                new BigDecimal("500"),
                                DoseUnit.MG,
                                Route.ORAL,
                                Frequency.TWICE_A_DAY,
                                null,
                                null,
                                false,
                                7)
                        .quantity())
                .isEmpty();
        assertThat(Frequency.ONCE_A_WEEK.timesWithin(8)).isEqualTo(2);
        assertThat(Frequency.ONCE_ONLY.timesWithin(8)).isOne();
    }

    @Test
    void haveWordsForEverythingInEveryLanguage() {
        for (var language : new Locale[] {Locale.ROOT, Locale.forLanguageTag("es")}) {
            var words = ResourceBundle.getBundle("org.ohms.prescribing.directions", language);
            Stream.of(DoseUnit.values())
                    .forEach(unit -> assertThat(words.keySet()).contains("unit." + unit, "unit." + unit + ".many"));
            Stream.of(Route.values())
                    .forEach(route -> assertThat(words.keySet()).contains("verb." + route, "route." + route));
            Stream.of(Frequency.values())
                    .forEach(often -> assertThat(words.keySet()).contains("frequency." + often));
            Stream.of(DayTime.values())
                    .forEach(time -> assertThat(words.keySet()).contains("dayTime." + time));
            Stream.of(Meal.values()).forEach(meal -> assertThat(words.keySet()).contains("meal." + meal));
        }
        assertThat(ResourceBundle.getBundle("org.ohms.prescribing.paper", Locale.forLanguageTag("es"))
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("org.ohms.prescribing.paper", Locale.ROOT)
                        .keySet());
    }
}
