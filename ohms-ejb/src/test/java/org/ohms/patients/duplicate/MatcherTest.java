package org.ohms.patients.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.Sex;

@DisplayName("Whether two records are one person")
class MatcherTest {
    private static Demographics.Draft person(String family, String given) {
        return Demographics.named(family, given)
                .born(1984, 3, 17)
                .address(Address.home("14 Ferry Street", "Saltby", "MA", "01570", "US"))
                .telecom(ContactPoint.mobile("+16175550133"));
    }

    private static Match compare(Demographics.Draft one, Demographics.Draft other) {
        return Matcher.compare(Features.of(one.done(), Sex.MALE), Features.of(other.done(), Sex.MALE));
    }

    @Test
    void twinsAreTwoPeople() {
        assertThat(compare(person("Torneley", "Magnus"), person("Torneley", "Quentin"))
                        .isLikely())
                .isFalse();
        assertThat(compare(person("Torneley", "Jayden"), person("Torneley", "Hayden"))
                        .isLikely())
                .isFalse();
    }

    @Test
    void fatherAndSonOfOneNameAreTwoPeople() {
        var father = person("Torneley", "Magnus").born(1955, 8, 2);

        assertThat(compare(father, person("Torneley", "Magnus")).isLikely()).isFalse();
        assertThat(compare(
                                father.suffix("Sr"),
                                person("Torneley", "Magnus").born(null).suffix("Jr"))
                        .isLikely())
                .isFalse();
    }

    @Test
    void aSlipOfTheKeyIsOnePerson() {
        assertThat(compare(person("Torneley", "Magnus"), person("Tornelye", "Magnus"))
                        .isLikely())
                .isTrue();
        assertThat(compare(person("Torneley", "Magnus"), person("Torneley", "Mgnus"))
                        .isLikely())
                .isTrue();
        assertThat(compare(
                                person("Torneley", "Magnus"),
                                person("Torneley", "Magnus").born(1984, 3, 11))
                        .isLikely())
                .isTrue();
    }

    @Test
    void swappedNamesAreOnePerson() {
        var match = compare(person("Torneley", "Magnus"), person("Magnus", "Torneley"));

        assertThat(match.isLikely()).isTrue();
        assertThat(match.reasons()).contains(DuplicateReason.NAMES_SWAPPED);
    }

    @Test
    void dayAndMonthSwappedAfterAMoveIsOnePerson() {
        var moved = person("Torneley", "Magnus")
                .born(1984, 12, 3)
                .addresses(java.util.List.of(Address.home("3 Mill Lane", "Denholm", "MA", "01900", "US")));

        var match = compare(person("Torneley", "Magnus").born(1984, 3, 12), moved);

        assertThat(match.isLikely()).isTrue();
        assertThat(match.reasons()).contains(DuplicateReason.BIRTH_DAY_AND_MONTH_SWAPPED);
    }

    @Test
    void aNewNameAfterMarriageIsOnePerson() {
        var before = Features.of(person("Torneley", "Rosalind").done(), Sex.FEMALE);
        var after =
                Features.of(person("Varmowick", "Rosalind").former("Torneley").done(), Sex.FEMALE);
        var unsaid = Features.of(person("Varmowick", "Rosalind").done(), Sex.FEMALE);

        assertThat(Matcher.compare(before, after).isLikely()).isTrue();
        assertThat(Matcher.compare(before, unsaid).isLikely()).isTrue();
    }

    @Test
    void shortFormsAndPartsOfNamesAreOnePerson() {
        assertThat(compare(person("Torneley", "William"), person("Torneley", "Bill"))
                        .isLikely())
                .isTrue();
        assertThat(compare(person("Torneley-Varwick", "Magnus"), person("Varwick", "Magnus"))
                        .isLikely())
                .isTrue();
    }

    @Test
    void nationalNumbersSayNothing() {
        var number = new Identifier(Identifier.Type.SOCIAL_SECURITY, null, "999-11-2222");
        var one = person("Torneley", "Magnus");
        var other = person("Dalcobury", "Ulrich").born(1950, 1, 1);

        assertThat(compare(person("Torneley", "Magnus").identifier(number), other.identifier(number))
                        .score())
                .isEqualTo(compare(one, person("Dalcobury", "Ulrich").born(1950, 1, 1))
                        .score());
    }
}
