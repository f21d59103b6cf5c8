package org.ohms.prescribing.medicine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.proposal.ChartProposalReview;
import org.ohms.records.proposal.OwnProposals;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.records.proposal.ProposeForChart;
import org.ohms.records.proposal.ProposedField;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;

@DisplayName("A medicine that a patient tells of")
class MedicineSentIT {
    private final Ward ward = new Ward();
    private final Actor herself = herself();
    private final Actor doctor =
            staff(ward.doctorsAccount, "patient.search", "chart.read", "chart-proposal.review", "medicine.write");

    private Actor herself() {
        var account = Entrance.arrived(Entrance.someEmail(), "Okafor", "Amara");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, ward.patient));
        return Hospital.patient(account, "own-chart.read", "own-chart.propose");
    }

    private UUID send(@Nullable UUID target, Map<String, String> words) {
        return as(
                herself,
                () -> use(OwnProposals.class)
                        .propose(new ProposeForChart(ProposalSubject.MEDICINE, target, new ProposedWords(words))));
    }

    private void accept(UUID id) {
        as(doctor, () -> {
            var seen = use(ChartProposalReview.class).one(id);
            var words = seen.fields().stream()
                    .filter(field -> !field.wanted().isEmpty())
                    .collect(java.util.stream.Collectors.toMap(ProposedField::name, ProposedField::wanted));
            use(ChartProposalReview.class).accept(id, seen.standing(), new ProposedWords(words), null);
        });
    }

    private List<MedicineRow> list() {
        return as(doctor, () -> use(MedicineDesk.class).of(ward.patient));
    }

    private static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    @Test
    @DisplayName("stands in the list when somebody who cares for the patient says so, and is over when she says so")
    void comesAndGoes() {
        var sent = send(
                null,
                Map.of(
                        "medicine",
                        "Ibuprofen 200 mg",
                        "dose",
                        "When it hurts",
                        "origin",
                        "OVER_THE_COUNTER",
                        "since",
                        "2024"));
        assertThat(list()).isEmpty();

        accept(sent);

        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.what().text()).isEqualTo("Ibuprofen 200 mg");
            assertThat(row.dose()).isEqualTo("When it hurts");
            assertThat(row.origin()).isEqualTo(MedicineOrigin.OVER_THE_COUNTER);
            assertThat(row.started()).hasToString("2024");
            assertThat(row.isTaken()).isTrue();
        });
        var id = list().get(0).id();
        accept(send(
                id,
                Map.of(
                        "medicine", "Ibuprofen 200 mg",
                        "dose", "When it hurts",
                        "origin", "OVER_THE_COUNTER",
                        "since", "2024",
                        "over", "yes")));
        assertThat(list().get(0).status()).isEqualTo(MedicineStatus.STOPPED);
    }

    @Test
    @DisplayName("keeps its code while its name is not changed")
    void keepsItsCode() {
        var simvastatin = Concept.of(CodeSystem.RXNORM, "312961", "Simvastatin 20 MG");
        var id = as(
                doctor,
                () -> use(MedicineDesk.class)
                        .add(
                                ward.patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_ELSEWHERE,
                                        simvastatin,
                                        null,
                                        null,
                                        "Bring the box")));

        accept(send(id, Map.of("medicine", "Simvastatin 20 MG", "dose", "At night", "origin", "PRESCRIBED_ELSEWHERE")));

        assertThat(list().get(0).what()).isEqualTo(simvastatin);
        assertThat(list().get(0).dose()).isEqualTo("At night");
        assertThat(list().get(0).remark()).isEqualTo("Bring the box");
    }

    @Test
    @DisplayName("has a name and an origin that is not this hospital, and is about nothing of somebody else")
    void objections() {
        assertThat(refusal(() -> send(null, Map.of("origin", "PRESCRIBED_HERE", "since", "soon")))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("medicine", "origin", "since");
        var other = new Ward();
        var theirs = as(
                staff(other.doctorsAccount, "patient.search", "chart.read", "medicine.write"),
                () -> use(MedicineDesk.class)
                        .add(
                                other.patient,
                                new MedicineDraft(MedicineOrigin.HERBAL, Concept.of("Sage tea"), null, null, null)));

        assertThat(refusal(() -> send(theirs, Map.of("medicine", "Sage tea", "origin", "HERBAL", "over", "yes")))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }
}
