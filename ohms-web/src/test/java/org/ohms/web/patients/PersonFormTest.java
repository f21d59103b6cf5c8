package org.ohms.web.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;

@DisplayName("Two editors of one form")
class PersonFormTest {
    static Stream<Field> fields() {
        return Arrays.stream(PersonForm.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("fields")
    @DisplayName("lose nothing when the second keeps theirs: what only the first changed stays")
    void loseNothingThatOnlyOneChanged(Field field) throws IllegalAccessException {
        var changed = new PersonForm();
        set(field, changed);

        var keptByMe = changed.mergedWith(new PersonForm(), new PersonForm());
        var keptByThem = new PersonForm().mergedWith(new PersonForm(), changed);

        assertThat(keptByMe).usingRecursiveComparison().isEqualTo(changed);
        assertThat(keptByThem).usingRecursiveComparison().isEqualTo(changed);
        assertThat(changed).usingRecursiveComparison().isNotEqualTo(new PersonForm());
    }

    @Test
    @DisplayName("disagree about one value: who keeps theirs, keeps it")
    void whoKeepsTheirsKeepsIt() {
        var mine = new PersonForm();
        mine.setPreferred("Naddy");
        var theirs = new PersonForm();
        theirs.setPreferred("Nadi");
        theirs.setPronouns("she/her");

        var merged = mine.mergedWith(new PersonForm(), theirs);

        assertThat(merged.getPreferred()).isEqualTo("Naddy");
        assertThat(merged.getPronouns()).isEqualTo("she/her");
    }

    @Test
    @DisplayName("never make one address, or one person to call, of two")
    void makeNoAddressOfTwo() {
        var mine = new PersonForm();
        mine.setPostalCode("02721");
        mine.setContactPhone("+16175550100");
        var theirs = new PersonForm();
        theirs.setCity("Boston");
        theirs.setContactName("Omar");

        var merged = mine.mergedWith(new PersonForm(), theirs);

        assertThat(merged.getCity()).isEmpty();
        assertThat(merged.getPostalCode()).isEqualTo("02721");
        assertThat(merged.getContactName()).isEmpty();
    }

    private static void set(Field field, PersonForm form) throws IllegalAccessException {
        field.setAccessible(true);
        var type = field.getType();
        if (type == String.class) {
            field.set(form, "typed");
        } else if (type == boolean.class) {
            field.set(form, true);
        } else {
            field.set(
                    form,
                    Stream.of(
                                    Sex.FEMALE,
                                    new BirthDate(1990, 9, 2),
                                    MaritalStatus.values()[0],
                                    Relationship.values()[0],
                                    Identifier.Type.PASSPORT,
                                    LocalDate.of(2026, 1, 2))
                            .filter(type::isInstance)
                            .findFirst()
                            .orElseThrow());
        }
    }
}
