package org.ohms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.claim.ClaimDraft;
import org.ohms.billing.claim.ClaimEventRow;
import org.ohms.billing.claim.ClaimListing;
import org.ohms.billing.claim.ClaimMark;
import org.ohms.billing.claim.ClaimPreparing;
import org.ohms.billing.claim.ClaimProblem;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimSearch;
import org.ohms.billing.claim.ClaimSending;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.claim.PrepareClaim;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.remittance.ClaimOutcome;
import org.ohms.billing.remittance.RemittanceClaimRow;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.remittance.RemittanceMark;
import org.ohms.billing.remittance.RemittanceRow;
import org.ohms.billing.remittance.RemittanceState;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Another system, of claims and what payers say to them,")
class OtherSystemsClaimIT {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.MONDAY_8AM, ZoneOffset.UTC);

    private final UUID client = UUID.randomUUID();
    private PatientId patient;
    private ClaimRow claim;

    @BeforeEach
    void aClaim() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = PayerSays.patient();
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        claim = PayerSays.sent(patient);
    }

    private Actor program(String... permissions) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client),
                new HashSet<>(Arrays.asList(permissions)),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    private Actor everybody() {
        return program("claim.read", "remittance.read", "remittance.post", Actor.REACHES_ALL_PATIENTS);
    }

    private Actor nobody() {
        return program("claim.read", "remittance.read", "remittance.post");
    }

    private static ClaimSearch of(
            @Nullable PatientId patient,
            @Nullable UUID payer,
            @Nullable ClaimState state,
            @Nullable LocalDate from,
            @Nullable ClaimMark after) {
        return new ClaimSearch(patient, payer, state, from, null, after, 1);
    }

    private byte[] denial() {
        return PayerSays.advice(
                PayerSays.trace(),
                "75",
                "CLP*" + claim.number() + "*4*180*0*0*12*94",
                "CAS*CO*16*180",
                "CLP*5554555444*1*100*75*0*12*99",
                "CAS*CO*45*25");
    }

    @Test
    @DisplayName("reads them by patient, payer, state and day, part after part, with what happened")
    void reads() {
        var second = PayerSays.drafted(Office.issued(patient));

        var first = as(everybody(), () -> use(ClaimListing.class).find(of(patient, null, null, null, null)));
        assertThat(first.rows()).extracting(ClaimRow::id).containsExactly(second);
        var last = as(everybody(), () -> use(ClaimListing.class).find(of(patient, null, null, null, first.next())));
        assertThat(last.rows()).extracting(ClaimRow::id).containsExactly(claim.id());
        assertThat(last.next()).isNull();
        assertThat(as(
                                everybody(),
                                () -> use(ClaimListing.class)
                                        .find(of(null, claim.payer(), ClaimState.SENT, TODAY, null)))
                        .rows())
                .extracting(ClaimRow::id)
                .containsExactly(claim.id());
        assertThat(as(everybody(), () -> use(ClaimListing.class).find(of(patient, null, null, TODAY.plusDays(1), null)))
                        .rows())
                .isEmpty();
        assertThat(as(
                                everybody(),
                                () -> use(ClaimListing.class)
                                        .find(new ClaimSearch(patient, null, null, null, TODAY.minusDays(1), null, 10)))
                        .rows())
                .isEmpty();
        assertThat(as(everybody(), () -> use(ClaimListing.class).claim(claim.id()))
                        .events())
                .extracting(ClaimEventRow::state)
                .containsExactlyInAnyOrder(ClaimState.SENT, ClaimState.DRAFT);
    }

    @Test
    @DisplayName("brings a file, and reads what it says about the patients within its reach")
    void brings() {
        var received = as(everybody(), () -> use(RemittanceDesk.class).receive(denial(), FileOrigin.API));
        var remittance = received.remittances().get(0);
        assertThat(remittance.state()).isEqualTo(RemittanceState.POSTED);

        var details = as(everybody(), () -> use(RemittanceDesk.class).remittance(remittance.id()));
        assertThat(details.claims())
                .extracting(RemittanceClaimRow::outcome)
                .containsExactly(ClaimOutcome.SETTLED, ClaimOutcome.UNMATCHED);
        assertThat(details.claims().get(0).adjustments())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("16"));
        var before = new RemittanceMark(remittance.receivedAt().plusMillis(1), remittance.id());
        assertThat(as(everybody(), () -> use(RemittanceDesk.class).find(RemittanceState.POSTED, before, 1))
                        .rows())
                .extracting(RemittanceRow::id)
                .containsExactly(remittance.id());

        assertThat(as(nobody(), () -> use(RemittanceDesk.class).remittance(remittance.id()))
                        .claims())
                .isEmpty();
        assertThat(as(
                                nobody(),
                                () -> use(ClaimListing.class)
                                        .find(new ClaimSearch(null, null, null, null, null, null, 200)))
                        .rows())
                .isEmpty();
        assertThat(refused(nobody(), () -> use(ClaimListing.class).claim(claim.id())))
                .containsExactly("common.not-found");
        assertThat(refused(nobody(), () -> use(ClaimListing.class).find(of(patient, null, null, null, null))))
                .containsExactly("common.not-found");
    }

    private Actor coder(String... more) {
        var may = new ArrayList<>(
                List.of("claim.prepare", "claim.read", "invoice.list", "coverage.read", "patient.read"));
        may.addAll(Arrays.asList(more));
        return program(may.toArray(String[]::new));
    }

    private static PrepareClaim wanted(UUID invoice, @Nullable UUID coverage, String... diagnoses) {
        return new PrepareClaim(
                invoice, coverage, new ClaimDraft(Arrays.asList(diagnoses), ClaimDraft.OUTPATIENT, true, null));
    }

    @Test
    @DisplayName("prepares a draft of an issued invoice once, hears what is missing, and the office sends it")
    void prepares() {
        var other = PayerSays.patient();
        Insurers.cover(other, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        var invoice = Office.issued(other);
        var everybody = coder(Actor.REACHES_ALL_PATIENTS);

        var made = as(everybody, () -> use(ClaimPreparing.class).prepare(wanted(invoice, null, "j02.9")));

        assertThat(made.row().state()).isEqualTo(ClaimState.DRAFT);
        assertThat(made.row().diagnoses()).containsExactly("J02.9");
        assertThat(made.problems()).extracting(ClaimProblem::kind).containsExactly(ClaimProblem.Kind.NO_AUTHORISATION);
        assertThat(as(everybody, () -> use(ClaimListing.class).claim(made.row().id()))
                        .events())
                .extracting(ClaimEventRow::state)
                .containsExactly(ClaimState.DRAFT);
        assertThat(refused(everybody, () -> use(ClaimPreparing.class).prepare(wanted(invoice, null, "J02.9"))))
                .containsExactly("claim.claimed-already");
        as(Office.CLERK, () -> {
            PayerSays.write(made.row().id());
            use(ClaimSending.class).send(List.of(made.row().id()));
        });
        assertThat(PayerSays.claim(made.row().id()).state()).isEqualTo(ClaimState.SENT);
    }

    @Test
    @DisplayName("writes anew the drafts it prepared, as long as nobody wrote meanwhile and none was sent")
    void writesAnew() {
        var other = PayerSays.patient();
        Insurers.cover(other, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        var everybody = coder(Actor.REACHES_ALL_PATIENTS);
        var made = as(everybody, () -> use(ClaimPreparing.class).prepare(wanted(Office.issued(other), null)));
        var id = made.row().id();
        var better = new ClaimDraft(List.of("j02.9"), "11", false, null);

        var written = as(
                everybody,
                () -> use(ClaimPreparing.class).rewrite(id, made.row().version(), better));

        assertThat(written.row().diagnoses()).containsExactly("J02.9");
        assertThat(written.row().placeOfService()).isEqualTo("11");
        assertThat(written.problems()).isEmpty();
        assertThat(written.row().version()).isGreaterThan(made.row().version());
        assertThat(refused(
                        everybody,
                        () -> use(ClaimPreparing.class).rewrite(id, made.row().version(), better)))
                .containsExactly("common.changed-meanwhile");
        assertThat(refused(
                        everybody,
                        () -> use(ClaimPreparing.class)
                                .rewrite(id, 0, new ClaimDraft(List.of("sore throat"), "office", false, null))))
                .containsExactlyInAnyOrder("claim.diagnosis-form", "common.malformed");
        assertThat(refused(coder(), () -> use(ClaimPreparing.class).rewrite(id, 0, better)))
                .containsExactly("common.not-found");
        as(Office.CLERK, () -> use(ClaimSending.class).send(List.of(id)));
        assertThat(refused(
                        everybody,
                        () -> use(ClaimPreparing.class)
                                .rewrite(id, PayerSays.claim(id).version(), better)))
                .containsExactly("claim.not-open");
    }

    @Test
    @DisplayName("writes on no draft of somebody else")
    void writesNotOnOthers() {
        var draft = PayerSays.drafted(Office.issued(patient));
        var everybody = coder(Actor.REACHES_ALL_PATIENTS);

        assertThat(refused(
                        everybody,
                        () -> use(ClaimPreparing.class)
                                .rewrite(draft, 1, new ClaimDraft(List.of(), ClaimDraft.OUTPATIENT, false, null))))
                .containsExactly("common.not-allowed");
        assertThatThrownBy(() -> as(
                        everybody(),
                        () -> use(ClaimPreparing.class)
                                .rewrite(draft, 1, new ClaimDraft(List.of(), ClaimDraft.OUTPATIENT, false, null))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("prepares none of a draft, of somebody else's coverage or of whom it does not reach")
    void preparesNot() {
        var everybody = coder(Actor.REACHES_ALL_PATIENTS);
        var draft = Office.draft(patient, Office.charge(patient, Office.VISIT, 1));
        assertThat(refused(everybody, () -> use(ClaimPreparing.class).prepare(wanted(draft, null))))
                .containsExactly("common.not-found");
        var other = PayerSays.patient();
        var cover = Insurers.cover(other, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        var invoice = Office.issued(patient);
        assertThat(refused(everybody, () -> use(ClaimPreparing.class).prepare(wanted(invoice, cover))))
                .containsExactly("claim.other-patient");
        assertThat(refused(everybody, () -> use(ClaimPreparing.class).prepare(wanted(invoice, null, "sore throat"))))
                .containsExactly("claim.diagnosis-form");
        assertThat(refused(coder(), () -> use(ClaimPreparing.class).prepare(wanted(invoice, null, "sore throat"))))
                .containsExactly("common.not-found");
        assertThatThrownBy(() -> as(everybody(), () -> use(ClaimPreparing.class).prepare(wanted(invoice, null))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("does nothing of it without being allowed to")
    void mayNot() {
        assertThatThrownBy(() -> as(
                        program("invoice.list", Actor.REACHES_ALL_PATIENTS),
                        () -> use(ClaimListing.class).claim(claim.id())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        program("remittance.read", Actor.REACHES_ALL_PATIENTS),
                        () -> use(RemittanceDesk.class).receive(denial(), FileOrigin.API)))
                .isInstanceOf(EJBAccessException.class);
    }
}
