package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names that are mistaken for each other")
class TallManNamesTest {
    @Test
    @DisplayName("are raised where they differ, and mean the same to the check")
    void raised() {
        assertThat(TallManNames.in("Hydroxyzine 25 mg tablet")).isEqualTo("hydrOXYzine 25 mg tablet");
        assertThat(TallManNames.in("PREDNISONE/chlorpromazine")).isEqualTo("predniSONE/chlorproMAZINE");
        assertThat(TallManNames.in("Warfarin $1 \\ 5 mg")).isEqualTo("Warfarin $1 \\ 5 mg");
        assertThat(TallManNames.in("methylprednisolone")).isEqualTo("methylPREDNISolone");
        assertThat(Shipped.rules().ingredientsOf(NamedMedicine.text(TallManNames.in("glyburide 5 mg"))))
                .isEqualTo(Shipped.rules().ingredientsOf(NamedMedicine.text("glyburide 5 mg")))
                .isNotEmpty();
    }
}
