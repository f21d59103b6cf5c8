package org.ohms.records.allergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.coding.Concept;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;

@DisplayName("Allergies")
class AllergyIT {
    private static final AllergyDraft PENICILLIN = new AllergyDraft(
            Concept.of("Penicillin"),
            AllergyKind.ALLERGY,
            AllergyCategory.MEDICATION,
            List.of("Anaphylaxis", " "),
            Criticality.HIGH,
            ReactionSeverity.SEVERE,
            null,
            null,
            null,
            null);

    private final Ward ward = new Ward();

    private AllergyList known() {
        return as(ward.doctor, () -> use(AllergyDesk.class).of(ward.patient));
    }

    @Test
    @DisplayName("that nobody asked about are not the same as none known")
    void askedOrNot() {
        assertThat(known().isNotAsked()).isTrue();
        assertThat(known().isNoneKnown()).isFalse();

        as(ward.doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));

        assertThat(known().isNotAsked()).isFalse();
        assertThat(known().isNoneKnown()).isTrue();
    }

    @Test
    @DisplayName("that are known keep anybody from saying that there are none; struck out, somebody has to ask again")
    void noneOrSome() {
        as(ward.doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
        var id = as(ward.doctor, () -> use(AllergyDesk.class).add(ward.patient, PENICILLIN));
        assertThat(known().isNoneKnown()).isFalse();
        assertThat(known().counting()).singleElement().satisfies(row -> {
            assertThat(row.reactions()).containsExactly("Anaphylaxis");
            assertThat(row.isSevere()).isTrue();
        });

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.colleague, () -> use(AllergyDesk.class).noneKnown(ward.patient)));
        assertThat(refused.refusals()).extracting(r -> r.code()).containsExactly("allergy.are-known");

        Hospital.clock().pass(Duration.ofSeconds(1));
        as(ward.doctor, () -> use(AllergyDesk.class).enteredInError(ward.patient, id, 1));

        assertThat(known().isNotAsked()).isTrue();
    }

    @Test
    @DisplayName("changed by two are kept once; strangers find none")
    void twoEditors() {
        var id = as(ward.doctor, () -> use(AllergyDesk.class).add(ward.patient, PENICILLIN));
        as(ward.colleague, () -> use(AllergyDesk.class).change(ward.patient, id, 1, PENICILLIN));
        as(
                ward.colleague,
                () -> use(AllergyDesk.class)
                        .enteredInError(ward.patient, id, known().all().get(0).version()));

        var stale = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(AllergyDesk.class).change(ward.patient, id, 1, PENICILLIN)));
        var stranger = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.stranger, () -> use(AllergyDesk.class).allergy(ward.patient, id)));

        assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(stranger.refusals()).extracting(r -> r.code()).containsExactly("access.not-in-care");
    }

    private static AllergyDraft penicillin(AllergyClinical how, AllergyVerification sure) {
        return new AllergyDraft(
                PENICILLIN.substance(),
                PENICILLIN.kind(),
                PENICILLIN.category(),
                List.of(),
                Criticality.LOW,
                null,
                how,
                sure,
                null,
                null);
    }

    @Test
    @DisplayName("that have gone, or were none, leave the question open, whatever was answered before they came")
    void noOldAnswerComesBack() {
        for (var how : List.of(
                penicillin(AllergyClinical.RESOLVED, AllergyVerification.CONFIRMED),
                penicillin(AllergyClinical.INACTIVE, AllergyVerification.CONFIRMED),
                penicillin(AllergyClinical.ACTIVE, AllergyVerification.REFUTED))) {
            as(ward.doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
            assertThat(known().isNoneKnown()).isTrue();
            Hospital.clock().pass(Duration.ofSeconds(1));
            var id = as(ward.doctor, () -> use(AllergyDesk.class).add(ward.patient, PENICILLIN));
            Hospital.clock().pass(Duration.ofSeconds(1));

            as(ward.doctor, () -> use(AllergyDesk.class).change(ward.patient, id, 1, how));

            assertThat(known().isNoneKnown()).as(how.toString()).isFalse();
            assertThat(known().isNotAsked()).as(how.toString()).isTrue();
            Hospital.clock().pass(Duration.ofSeconds(1));
        }
    }

    @Test
    @DisplayName("that come back leave the question open too, when they have gone again")
    void comesBack() {
        var gone = penicillin(AllergyClinical.RESOLVED, AllergyVerification.CONFIRMED);
        var id = as(ward.doctor, () -> use(AllergyDesk.class).add(ward.patient, gone));
        as(ward.doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
        Hospital.clock().pass(Duration.ofSeconds(1));

        as(ward.doctor, () -> use(AllergyDesk.class).change(ward.patient, id, 1, PENICILLIN));
        as(ward.doctor, () -> use(AllergyDesk.class).change(ward.patient, id, 2, gone));

        assertThat(known().isNotAsked()).isTrue();
    }
}
