package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.Wanted;
import org.ohms.records.Ward;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Sight;

@DisplayName("A favourite")
class FavouriteIT {
    private static final String[] MAY = {"patient.search", "chart.read", "prescription.write"};

    private final Ward ward = new Ward();
    private final Actor doctor = staff(ward.doctorsAccount, MAY);
    private final Actor colleague = staff(ward.colleaguesAccount, MAY);

    private UUID keeps(Wanted wanted) {
        return as(doctor, () -> use(Favourites.class).keep(wanted.wanted()));
    }

    private Wanted amoxicillin() {
        return Wanted.tablets(ward.patient, "amoxicillin").because("Hers alone");
    }

    private static List<String> refused(Actor who, Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(who, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    @DisplayName("is kept once, by name, with its directions and without the patient and the reason")
    void kept() {
        var first = keeps(amoxicillin());
        assertThat(keeps(amoxicillin().because("Another reason"))).isEqualTo(first);
        keeps(amoxicillin().days(10));
        keeps(Wanted.tablets(ward.patient, "Acyclovir"));

        var mine = as(doctor, () -> use(Favourites.class).mine());

        assertThat(mine)
                .extracting(row -> row.content().words().whole())
                .containsExactly("Acyclovir 500 mg tablet", "amoxicillin 500 mg tablet", "amoxicillin 500 mg tablet");
        var content = as(doctor, () -> use(Favourites.class).favourite(first)).content();
        assertThat(content.words().reason()).isNull();
        assertThat(content.directions().frequency()).isEqualTo(Frequency.TWICE_A_DAY);
        assertThat(content.quantity()).isEqualByComparingTo(BigDecimal.valueOf(14));
    }

    @Test
    @DisplayName("is its owner's, who drops it, and nobody else's")
    void own() throws SQLException {
        var id = keeps(amoxicillin());

        assertThat(as(colleague, () -> use(Favourites.class).mine())).isEmpty();
        assertThat(refused(colleague, () -> use(Favourites.class).favourite(id)))
                .containsExactly("common.not-found");
        assertThat(refused(colleague, () -> {
                    use(Favourites.class).drop(id);
                    return null;
                }))
                .containsExactly("common.not-found");
        try (var sight = Sight.of(colleague)) {
            assertThat(sight.count("select count(*) from ohms.prescription_favourite"))
                    .isZero();
        }

        as(doctor, () -> use(Favourites.class).drop(id));

        assertThat(as(doctor, () -> use(Favourites.class).mine())).isEmpty();
    }

    @Test
    @DisplayName("is whole: what could not be prescribed is not kept, and so many are kept that one is found")
    void whole() {
        assertThat(refused(
                        doctor,
                        () -> use(Favourites.class)
                                .keep(Wanted.only(ward.patient, "amoxicillin").wanted())))
                .contains("common.required");
        for (var days = 1; days <= 50; days++) {
            keeps(amoxicillin().days(days));
        }
        assertThat(refused(
                        doctor,
                        () -> use(Favourites.class).keep(amoxicillin().days(51).wanted())))
                .containsExactly("prescription.too-many-favourites");
        assertThat(refused(
                        staff(MAY),
                        () -> use(Favourites.class).keep(amoxicillin().wanted())))
                .containsExactly("access.not-in-care");
    }
}
