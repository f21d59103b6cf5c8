package org.ohms.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.Texts;

@DisplayName("A birth date in three boxes")
class BirthDateBoxesTest {
    private static BirthDateBoxes typed(String day, String month, String year) {
        var boxes = new BirthDateBoxes();
        boxes.setDay(day);
        boxes.setMonth(month);
        boxes.setYear(year);
        return boxes;
    }

    private static DomainException refused(BirthDateBoxes boxes) {
        return catchThrowableOfType(DomainException.class, boxes::date);
    }

    @Test
    void isADay() {
        assertThat(typed(" 9 ", "3", "1984").date()).isEqualTo(new BirthDate(1984, 3, 9));
        assertThat(typed("29", "2", "2024").date()).isEqualTo(new BirthDate(2024, 2, 29));
    }

    @Test
    void isNoneWhenNothingWasTyped() {
        assertThat(typed("", "", "").date()).isNull();
        assertThat(typed("", "", "").date(new BirthDate(1984, 3, 9)))
                .as("taken away")
                .isNull();
    }

    @Test
    void saysOfEachBoxWhatIsWrongWithIt() {
        assertThat(refused(typed("32", "", "84")).refusals())
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(
                        tuple("birthDate", "birth-date.day"),
                        tuple("birthMonth", "birth-date.month"),
                        tuple("birthYear", "birth-date.year"));
        assertThat(refused(typed("nine", "3", "1984")).refusals())
                .extracting(Refusal::field)
                .containsExactly("birthDate");
    }

    @Test
    void isNoDayThatNeverWas() {
        assertThat(refused(typed("29", "2", "2023")).refusals())
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("birthDate", "birth-date.no-such-day"));
    }

    @Test
    void staysWhatItWasWhenItIsKnownToTheYearOnlyAndNobodyTouchesIt() {
        var known = BirthDate.ofYear(1951);

        assertThat(BirthDateBoxes.of(known).date(known)).isEqualTo(known);
        assertThat(refused(BirthDateBoxes.of(known)).refusals())
                .as("typed by somebody new")
                .extracting(Refusal::field)
                .containsExactly("birthDate", "birthMonth");
    }

    @ParameterizedTest
    @EnumSource(BirthDateRefusal.class)
    void hasASentenceForEachObjection(BirthDateRefusal refusal) {
        assertThat(Texts.merged("refusals", Locale.ENGLISH)).containsKey(refusal.code());
    }
}
