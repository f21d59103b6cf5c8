package org.ohms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.claim.ClaimEventRow;
import org.ohms.billing.claim.ClaimListing;
import org.ohms.billing.claim.ClaimMark;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimSearch;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.remittance.ClaimOutcome;
import org.ohms.billing.remittance.RemittanceClaimRow;
import org.ohms.billing.remittance.RemittanceDesk;
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
        assertThat(as(everybody(), () -> use(RemittanceDesk.class).find(RemittanceState.POSTED, null, 1))
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
