package org.ohms.records.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.proxy;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.AllergyVerification;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.condition.VerificationStatus;
import org.ohms.records.family.FamilyHistory;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.SocialHistory;
import org.ohms.records.observation.VitalSigns;
import org.ohms.records.procedure.ProcedureList;
import org.ohms.records.report.ResultReading;
import org.ohms.records.summary.ChartSummary;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("What a patient sends for the chart")
class ChartProposalIT {
    private static final PageRequest SOME = new PageRequest(0, 100);
    private static final String[] REVIEWER = {
        "patient.search",
        "chart.read",
        "chart-proposal.review",
        "allergy.write",
        "condition.write",
        "history.write",
        "observation.write"
    };

    private final Ward ward = new Ward();
    private final Actor herself;
    private final Actor doctor = staff(ward.doctorsAccount, REVIEWER);
    private final Actor stranger = staff(new AccountId(UUID.randomUUID()), REVIEWER);

    ChartProposalIT() {
        var account = account(ward.patient);
        herself = Hospital.patient(account, "own-chart.read", "own-chart.propose");
    }

    /** An account of the portal that is tied to the record. */
    private static AccountId account(PatientId patient) {
        var account = Entrance.arrived(Entrance.someEmail(), "Okafor", "Amara");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        return account;
    }

    private UUID send(ProposalSubject subject, Map<String, String> words) {
        return send(subject, null, words);
    }

    private UUID send(ProposalSubject subject, UUID target, Map<String, String> words) {
        return as(
                herself,
                () -> use(OwnProposals.class).propose(new ProposeForChart(subject, target, new ProposedWords(words))));
    }

    private ChartProposalDetails one(UUID id) {
        return as(doctor, () -> use(ChartProposalReview.class).one(id));
    }

    private void accept(UUID id, Map<String, String> words, String reason) {
        var seen = one(id);
        as(doctor, () -> use(ChartProposalReview.class).accept(id, seen.standing(), new ProposedWords(words), reason));
    }

    private OwnProposal mine(UUID id) {
        return as(herself, () -> use(OwnProposals.class).mine()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(DomainException refused) {
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    private static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    @Test
    @DisplayName("waits, changes nothing by itself, and everybody who cares for the patient is told at once")
    void waits() throws SQLException {
        var id = send(ProposalSubject.ALLERGY, Map.of("substance", "Peanut", "reaction", "Hives; swelling"));

        assertThat(as(doctor, () -> use(AllergyDesk.class).of(ward.patient)).all())
                .isEmpty();
        for (var account : List.of(ward.doctorsAccount, ward.colleaguesAccount)) {
            assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'records.proposal'"
                            + " and account_id = '" + account + "' and subject = '" + id + "'"))
                    .isOne();
        }
        assertThat(as(doctor, () -> use(ChartProposalReview.class).waiting(SOME))
                        .rows())
                .extracting(ChartProposalRow::id)
                .contains(id);
        assertThat(as(doctor, () -> use(ChartSummary.class).of(ward.patient)).sent())
                .extracting(WaitingProposal::id)
                .containsExactly(id);
        assertThat(mine(id).isOpen()).isTrue();
    }

    @Test
    @DisplayName("is written as it is, stays unconfirmed, and the patient is told")
    void accepted() {
        var words = Map.of("substance", "Peanut", "reaction", "Hives; swelling", "severity", "SEVERE");
        var id = send(ProposalSubject.ALLERGY, words);

        accept(id, words, null);

        var known = as(doctor, () -> use(AllergyDesk.class).of(ward.patient)).all();
        assertThat(known).singleElement().satisfies(row -> {
            assertThat(row.substance().text()).isEqualTo("Peanut");
            assertThat(row.reactions()).containsExactly("Hives", "swelling");
            assertThat(row.verification()).isEqualTo(AllergyVerification.UNCONFIRMED);
            assertThat(row.isSevere()).isTrue();
        });
        assertThat(mine(id).state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(codes(refusal(() -> accept(id, words, null)))).containsExactly("proposal.decided-already");
    }

    @Test
    @DisplayName("is changed first where somebody knows it better, and then the patient reads why")
    void changedFirst() {
        var id = send(ProposalSubject.FAMILY, Map.of("relative", "MOTHER", "condition", "Sugar", "age", "60"));
        var better = Map.of("relative", "MOTHER", "condition", "Type 2 diabetes", "age", "60");

        assertThat(refusal(() -> accept(id, better, " ")).refusals())
                .extracting(Refusal::field)
                .containsExactly("reason");
        accept(id, better, "That is its name.");

        assertThat(as(doctor, () -> use(FamilyHistory.class).of(ward.patient)))
                .singleElement()
                .satisfies(row -> assertThat(row.condition().text()).isEqualTo("Type 2 diabetes"));
        assertThat(mine(id).state()).isEqualTo(ProposalState.PARTLY);
        assertThat(mine(id).answer()).isEqualTo("That is its name.");
        assertThat(mine(id).fields())
                .filteredOn(field -> field.name().equals("condition"))
                .extracting(ProposedField::wanted, ProposedField::kept)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Sugar", "Type 2 diabetes"));
    }

    @Test
    @DisplayName("of an illness stands in the problem list as the patient said it, unconfirmed, gone where it is over")
    void illness() {
        var asthma = Map.of("illness", "Asthma", "since", "1994");
        var ulcer = Map.of("illness", "Stomach ulcer", "since", "2008-05", "over", "yes");
        var first = send(ProposalSubject.CONDITION, asthma);
        var second = send(ProposalSubject.CONDITION, ulcer);

        accept(first, asthma, null);
        accept(second, ulcer, null);

        assertThat(as(doctor, () -> use(ProblemList.class).present(ward.patient)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what().text()).isEqualTo("Asthma");
                    assertThat(row.verification()).isEqualTo(VerificationStatus.UNCONFIRMED);
                    assertThat(row.onset()).isEqualTo(new PartialDate(1994, 0, 0));
                });
        assertThat(as(doctor, () -> use(ProblemList.class).past(ward.patient, SOME))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what().text()).isEqualTo("Stomach ulcer");
                    assertThat(row.clinical()).isEqualTo(ClinicalStatus.RESOLVED);
                });
        assertThat(mine(first).state()).isEqualTo(ProposalState.ACCEPTED);
    }

    @Test
    @DisplayName("of an operation stands in the history, as somebody who knows it better wrote it")
    void operation() {
        var id = send(ProposalSubject.PROCEDURE, Map.of("procedure", "Gall bladder out", "performed", "2003"));

        accept(id, Map.of("procedure", "Cholecystectomy", "performed", "2003"), "That is its name.");

        assertThat(as(doctor, () -> use(ProcedureList.class).of(ward.patient, SOME))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what().text()).isEqualTo("Cholecystectomy");
                    assertThat(row.performed()).isEqualTo(new PartialDate(2003, 0, 0));
                });
        assertThat(mine(id).state()).isEqualTo(ProposalState.PARTLY);
    }

    @Test
    @DisplayName("of an illness or an operation is refused without a name, and with a date that is none or to come")
    void noHistory() {
        assertThat(refusal(() -> send(ProposalSubject.CONDITION, Map.of("since", "as a child")))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("illness", "since");
        assertThat(refusal(() -> send(ProposalSubject.PROCEDURE, Map.of("procedure", "Cast", "performed", "2999")))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("performed");
    }

    @Test
    @DisplayName("is declined with a reason, and nothing is written")
    void declined() {
        var id = send(ProposalSubject.SOCIAL, Map.of("fact", "SMOKING", "answer", "Never"));

        assertThat(refusal(() -> as(doctor, () -> use(ChartProposalReview.class).decline(id, null)))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("reason");
        as(doctor, () -> use(ChartProposalReview.class).decline(id, "Let us talk about it."));

        assertThat(mine(id).state()).isEqualTo(ProposalState.DECLINED);
        assertThat(mine(id).answer()).isEqualTo("Let us talk about it.");
        assertThat(as(doctor, () -> use(SocialHistory.class).of(ward.patient))).isEmpty();
    }

    @Test
    @DisplayName("shows what changed meanwhile, and overwrites nothing unseen")
    void contested() {
        var allergy = as(
                ward.doctor,
                () -> use(AllergyDesk.class)
                        .add(
                                ward.patient,
                                new AllergyDraft(
                                        Concept.of("Penicillin"),
                                        null,
                                        null,
                                        List.of("Rash"),
                                        Criticality.HIGH,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "Seen here")));
        var wanted = Map.of("substance", "Penicillin", "reaction", "Rash", "over", "yes");
        var id = send(ProposalSubject.ALLERGY, allergy, wanted);
        var seen = one(id);
        as(
                ward.colleague,
                () -> use(AllergyDesk.class)
                        .change(
                                ward.patient,
                                allergy,
                                1,
                                new AllergyDraft(
                                        Concept.of("Penicillin"),
                                        null,
                                        null,
                                        List.of("Anaphylaxis"),
                                        Criticality.HIGH,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "Seen here")));

        assertThat(refusal(() -> as(
                                doctor,
                                () -> use(ChartProposalReview.class)
                                        .accept(id, seen.standing(), new ProposedWords(wanted), null)))
                        .kind())
                .isEqualTo(DomainException.Kind.STALE);
        assertThat(one(id).isContested()).isTrue();
        accept(id, wanted, null);

        var row = as(doctor, () -> use(AllergyDesk.class).allergy(ward.patient, allergy));
        assertThat(row.counts()).isFalse();
        assertThat(row.criticality()).isEqualTo(Criticality.HIGH);
        assertThat(row.remark()).isEqualTo("Seen here");
    }

    @Test
    @DisplayName("keeps readings in the chart's units, marked as the patient's, with blood sugar among the results")
    void readings() {
        var at = Hospital.clock().instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        var words = new HashMap<>(Map.of(
                "at", at.toString(),
                "systolic", "146",
                "diastolic", "88",
                "temperature", "100.4",
                "temperatureUnit", "[degF]",
                "weight", "187.2",
                "weightUnit", "[lb_av]",
                "glucose", "132",
                "glucoseUnit", "mg/dL"));
        var id = send(ProposalSubject.READING, words);

        accept(id, words, null);

        var taking = as(doctor, () -> use(VitalSigns.class).takings(ward.patient, SOME))
                .rows()
                .get(0);
        assertThat(taking.at()).isEqualTo(at);
        assertThat(taking.isByPatient()).isTrue();
        assertThat(taking.figure(Measurement.BLOOD_PRESSURE)).isEqualTo("146/88");
        assertThat(taking.figure(Measurement.TEMPERATURE)).isEqualTo("38");
        assertThat(taking.figure(Measurement.WEIGHT)).isEqualTo("84.9");
        assertThat(as(doctor, () -> use(ResultReading.class).courses(ward.patient)))
                .singleElement()
                .satisfies(course -> {
                    assertThat(course.latest().figure()).isEqualTo("132");
                    assertThat(course.latest().unit()).isEqualTo("mg/dL");
                    assertThat(course.latest().interpretation()).isNull();
                });
    }

    @Test
    @DisplayName("names what cannot be right, field by field")
    void objections() {
        var now = Hospital.clock().instant();
        assertThat(refusal(() -> send(
                                ProposalSubject.READING,
                                Map.of("at", now.plusSeconds(3600).toString(), "systolic", "146")))
                        .refusals())
                .extracting(Refusal::field)
                .contains("at", "diastolic");
        assertThat(refusal(() -> send(ProposalSubject.READING, Map.of("weight", "heavy")))
                        .refusals())
                .extracting(Refusal::field)
                .contains("weight");
        assertThat(refusal(() -> send(ProposalSubject.READING, Map.of())).refusals())
                .extracting(Refusal::code)
                .containsExactly("observation.nothing-measured");
        assertThat(refusal(() -> send(ProposalSubject.FAMILY, Map.of("relative", "COUSIN", "age", "200")))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("relative", "condition", "age");
        assertThat(refusal(() -> send(ProposalSubject.ALLERGY, UUID.randomUUID(), Map.of("substance", "Nut")))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("is taken back by the patient, and then decided by nobody")
    void takenBack() {
        var id = send(ProposalSubject.SOCIAL, Map.of("fact", "OCCUPATION", "answer", "Teacher"));

        as(herself, () -> use(OwnProposals.class).withdraw(id));

        assertThat(mine(id).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(codes(refusal(
                        () -> as(doctor, () -> use(ChartProposalReview.class).decline(id, "No.")))))
                .containsExactly("proposal.decided-already");
    }

    @Test
    @DisplayName("is nothing to strangers: neither staff who do not care for the patient nor other patients")
    void strangers() throws SQLException {
        var id = send(ProposalSubject.SOCIAL, Map.of("fact", "OCCUPATION", "answer", "Teacher"));
        var other = Hospital.patient(account(Clinic.patient()), "own-chart.read", "own-chart.propose");

        for (var work : List.<Runnable>of(
                () -> as(stranger, () -> use(ChartProposalReview.class).one(id)),
                () -> as(
                        stranger,
                        () -> use(ChartProposalReview.class)
                                .accept(id, 0, new ProposedWords(Map.of("fact", "OCCUPATION", "answer", "x")), "x")),
                () -> as(stranger, () -> use(ChartProposalReview.class).decline(id, "x")),
                () -> as(other, () -> use(OwnProposals.class).withdraw(id)))) {
            assertThat(codes(refusal(work))).containsExactly("common.not-found");
        }
        assertThat(as(stranger, () -> use(ChartProposalReview.class).waiting(SOME))
                        .rows())
                .extracting(ChartProposalRow::id)
                .doesNotContain(id);
        for (var actor : List.of(stranger, other)) {
            try (var sight = Sight.of(actor)) {
                assertThat(sight.count("select count(*) from ohms.chart_proposal where id = '" + id + "'"))
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("comes from a proxy only where both reading the chart and asking for changes were opened")
    void proxies() throws SQLException {
        var child = Proxies.child("Noelia");
        var words = new ProposedWords(Map.of("substance", "Wasp stings"));
        var both = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.HEALTH, ProxyScope.CHANGES);
        var reader = Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.HEALTH);

        var id = as(
                proxy(both, child, "own-chart.read", "own-chart.propose"),
                () -> use(OwnProposals.class).propose(new ProposeForChart(ProposalSubject.ALLERGY, null, words)));

        assertThat(id).isNotNull();
        assertThat(codes(refusal(() -> as(
                        proxy(reader, child, "own-chart.read", "own-chart.propose"),
                        () -> use(OwnProposals.class)
                                .propose(new ProposeForChart(ProposalSubject.ALLERGY, null, words))))))
                .containsExactly("access.part-not-open");
        try (var sight = Sight.of(proxy(reader, child, "own-chart.read", "own-chart.propose"))) {
            assertThat(sight.count("select count(*) from ohms.chart_proposal where patient_id = '" + child + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("was measured when it was sent where nobody says when")
    void atTheMoment() {
        var id = send(ProposalSubject.READING, Map.of("pulse", "72"));

        assertThat(Instant.parse(one(id).fields().stream()
                        .filter(field -> field.name().equals("at"))
                        .findFirst()
                        .orElseThrow()
                        .wanted()))
                .isCloseTo(one(id).madeAt(), within(1, ChronoUnit.MILLIS));
    }
}
