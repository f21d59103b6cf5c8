package org.ohms.prescribing.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.prescribing.drug.Shipped;

@DisplayName("The classes of medicines that cross-react")
class AllergyClassesTest {
    @Test
    @DisplayName("have the members that the rules in use know, by group and by code, their words and their source")
    void shipped() {
        var classes = new AllergyClasses().in(Shipped.rules());

        assertThat(classes).allSatisfy(one -> {
            assertThat(one.members()).as(one.code()).isNotEmpty();
            assertThat(one.words())
                    .as(one.code())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word).isNotBlank().isLowerCase());
            assertThat(one.sources()).as(one.code()).isNotEmpty();
        });
        var penicillins = classes.stream()
                .filter(one -> one.code().equals("penicillins"))
                .findFirst()
                .orElseThrow();
        assertThat(penicillins.title()).isEqualTo("Penicillins");
        assertThat(penicillins.words()).contains("penicillin", "penicillins");
        assertThat(penicillins.members()).contains("amoxicillin", "ampicillin").doesNotContain("ibuprofen");
        assertThat(penicillins.alike()).containsExactly("cephalosporins");
        assertThat(classes)
                .filteredOn(one -> one.code().equals("nsaids"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.members()).contains("ibuprofen", "naproxen");
                    assertThat(one.alike()).isEmpty();
                });
    }
}
