package org.ohms.billing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.PayerSays;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.connector.ArrivalDesk;
import org.ohms.billing.connector.PayerSilent;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.SetDraft;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestPayer;

@DisplayName("What payers put into the drop")
class DropIT {
    private final TestPayer drop = use(TestPayer.class);

    @BeforeEach
    void aDrop() {
        // a day on which hardly anything else arrives, so that it is among the latest
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofDays(2900)));
        drop.answers(put -> Optional.empty());
    }

    @AfterEach
    void noDrop() {
        drop.reset();
    }

    private static boolean comes(byte[] file) {
        return as(
                Actor.system("test"),
                () -> CDI.current().select(ArrivalDesk.class, Any.Literal.INSTANCE).stream()
                        .anyMatch(desk -> desk.take(file)));
    }

    private static void aMinutePasses() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static String number(byte[] file) {
        return InterchangeReader.read(file).interchanges().get(0).controlNumber();
    }

    /** What lies in the drop that answers this interchange, in the order in which it was put there. */
    private List<String> answersTo(byte[] file) {
        var technical = "TA1*" + number(file) + "*";
        var functional = "AK1*HP*" + Long.parseLong(number(file)) + "*";
        return drop.heard().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.contains(technical) || text.contains(functional))
                .toList();
    }

    private static InterchangeRow arrived(byte[] file) {
        return as(CLERK, () -> use(RemittanceDesk.class).arrived(new PageRequest(0, 200))).rows().stream()
                .filter(row -> row.controlNumber().equals(number(file)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] payment() {
        return PayerSays.advice(PayerSays.trace(), "75", "CLP*5554555444*1*100*75*0*12*99", "CAS*CO*45*25");
    }

    @Test
    @DisplayName("is kept as it came, counted once, and answered once where it came from")
    void answered() {
        var file = payment();

        assertThat(comes(file)).isTrue();
        assertThat(comes(file)).isTrue();
        aMinutePasses();
        aMinutePasses();

        assertThat(answersTo(file)).hasSize(2);
        assertThat(answersTo(file).get(0)).contains("TA1*" + number(file) + "*261120*1200*A*000");
        assertThat(answersTo(file).get(1)).contains("IK5*A", "AK9*A*1*1*1");
        assertThat(as(CLERK, () -> use(RemittanceDesk.class).raw(arrived(file).file())))
                .isEqualTo(file);
        assertThat(arrived(file).contents()).isEqualTo("835");
    }

    @Test
    @DisplayName("is answered later when the drop does not take the answer")
    void triedAgain() {
        var file = payment();
        drop.answers(put -> {
            throw new PayerSilent("payer.no-answer");
        });
        comes(file);
        aMinutePasses();
        drop.answers(put -> Optional.empty());
        aMinutePasses();
        assertThat(answersTo(file)).isEmpty();

        Hospital.clock().pass(Duration.ofMinutes(11));
        aMinutePasses();

        assertThat(answersTo(file)).hasSize(2);
    }

    @Test
    @DisplayName("that is garbled is answered with what is wrong, and what no desk knows stays there")
    void wrong() {
        var text = new String(payment(), StandardCharsets.UTF_8);
        var file = text.replace("CLP*5554555444*1*100*", "CLP*5554555444*1*hundred*")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(comes(file)).isTrue();
        aMinutePasses();

        assertThat(answersTo(file).get(1)).contains("IK3*CLP*", "IK5*R*5", "AK9*R*1*1*0");
        assertThat(comes("no interchange".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    @DisplayName("about a claim moves it, and an acknowledgment is never acknowledged by another")
    void aboutAClaim() {
        var patient = PayerSays.patient();
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        var claim = PayerSays.sent(patient);

        var receipt = PayerSays.interchange(
                "FA",
                set(
                        "999",
                        "005010X231A1",
                        "AK1*HC*" + batch(claim) + "*005010X222A1",
                        "AK2*837*0001",
                        "IK5*A",
                        "AK9*A*1*1*1"));
        assertThat(comes(receipt)).isTrue();
        assertThat(PayerSays.claim(claim.id()).state()).isEqualTo(ClaimState.RECEIVED);
        var status = PayerSays.interchange(
                "HN", set("277", "005010X214", "HL*1**PT", "TRN*2*" + claim.number(), "STC*A2:20*20261123*WQ*180"));
        assertThat(comes(status)).isTrue();
        assertThat(PayerSays.claim(claim.id()).state()).isEqualTo(ClaimState.ACCEPTED);
        aMinutePasses();

        assertThat(answersTo(receipt))
                .singleElement()
                .satisfies(one -> assertThat(one).contains("TA1*").doesNotContain("ST*999"));
    }

    private static long batch(ClaimRow claim) {
        var batch = as(CLERK, () -> use(ClaimDesk.class).claim(claim.id())).batch();
        assertThat(batch).isNotNull();
        return batch.number();
    }

    private static SetDraft set(String type, String guide, String... segments) {
        return new SetDraft(
                type, guide, Arrays.stream(segments).map(PayerSays::segment).toList());
    }
}
