package org.ohms.billing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.PayerSays;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.remittance.RemittanceState;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.SetDraft;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A file of a payer as odd as they come")
class OddFilesIT {
    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static String payment(String trace) {
        return new String(
                PayerSays.advice(trace, "75", "CLP*5554555444*1*100*75*0*12*99", "CAS*CO*45*25"),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String number(String file) {
        return InterchangeReader.read(bytes(file)).interchanges().get(0).controlNumber();
    }

    @Test
    @DisplayName("that holds one that came before and a new one: the first is answered as known, the second is counted")
    void halfKnown() {
        var first = payment(PayerSays.trace());
        var second = payment(PayerSays.trace());
        PayerSays.receive(bytes(first));

        var received = PayerSays.receive(bytes(first + second + second));

        assertThat(received.file().repeated())
                .hasSize(2)
                .allSatisfy(again -> assertThat(again.ta1()).contains("TA1*" + again.controlNumber() + "*", "*R*025~"));
        assertThat(received.remittances())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RemittanceState.POSTED));
        assertThat(as(CLERK, () -> use(RemittanceDesk.class).raw(received.file().id())))
                .isEqualTo(bytes(first + second + second));
        assertThat(PayerSays.receive(bytes(first + second + second)).file().repeated())
                .hasSize(2);
    }

    @Test
    @DisplayName("under a number that was used before is used, and its sender hears of the number")
    void numberUsed() {
        var first = payment(PayerSays.trace());
        var other = payment(PayerSays.trace());
        PayerSays.receive(bytes(first));

        var received = PayerSays.receive(bytes(other.replace(number(other), number(first))));

        assertThat(received.file().interchanges())
                .singleElement()
                .satisfies(one -> assertThat(one.ta1()).contains("*E*025~"));
        assertThat(received.remittances())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RemittanceState.POSTED));
    }

    @Test
    @DisplayName("with two payments under one number of a set: the first is posted, the second is rejected")
    void setNumberTwice() {
        var text = new String(
                        PayerSays.interchange(
                                PayerSays.set(PayerSays.trace(), "75", "CLP*5*1*100*75*0*12*99", "CAS*CO*45*25"),
                                PayerSays.set(PayerSays.trace(), "75", "CLP*6*1*100*75*0*12*99", "CAS*CO*45*25")),
                        StandardCharsets.UTF_8)
                .replace("*0002", "*0001");

        var received = PayerSays.receive(bytes(text));

        assertThat(received.remittances()).hasSize(1);
        assertThat(received.file().interchanges().get(0).functional()).contains("IK5*A~", "IK5*R*23~", "AK9*P*2*2*1~");
    }

    @Test
    @DisplayName("with a segment that is called what none can be called: its payment is rejected, the other is posted")
    void misnamed() {
        var text = new String(
                        PayerSays.interchange(
                                PayerSays.set(PayerSays.trace(), "75", "CLP*5*1*100*75*0*12*99", "CAS*CO*45*25"),
                                PayerSays.set(PayerSays.trace(), "80", "CLP*6*1*100*80*0*12*99", "CAS*CO*45*20")),
                        StandardCharsets.UTF_8)
                .replace("CLP*5*", "1AB*5*");

        var received = PayerSays.receive(bytes(text));

        assertThat(received.file().interchanges()).singleElement().satisfies(one -> {
            assertThat(one.fault()).isEqualTo("000");
            assertThat(one.state()).isEqualTo(InterchangeState.PARTLY);
            assertThat(one.functional()).contains("IK3*1AB*6**1~", "IK5*R*5~", "IK5*A~", "AK9*P*2*2*1~");
        });
        assertThat(received.remittances()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RemittanceState.POSTED);
            assertThat(row.amount().amount()).isEqualByComparingTo("80");
        });
    }

    @Test
    @DisplayName("of another guide, or of claims, is kept and answered as not read here")
    void notRead() {
        var older = PayerSays.receive(bytes(payment(PayerSays.trace()).replace("005010X221A1", "004010X091A1")));
        var claims = PayerSays.receive(PayerSays.interchange("HC", new SetDraft("837", "005010X224A2", List.of())));

        assertThat(older.file().interchanges().get(0).functional()).contains("IK5*R*1~", "AK9*R*1*1*0*2~");
        assertThat(older.remittances()).isEmpty();
        assertThat(claims.file().interchanges().get(0).functional()).contains("IK5*R*1~", "AK9*R*1*1*0*1~");
        assertThat(older.file().interchanges().get(0).unread()).isEqualTo("835");
        assertThat(claims.file().interchanges().get(0).unread()).isEqualTo("837");
    }

    @Test
    @DisplayName("with days that no calendar knows and amounts beyond any is kept, and what is wrong is said")
    void beyond() {
        var text = payment(PayerSays.trace());

        var yearZero = PayerSays.receive(bytes(text.replace("*20261120~", "*00000101~")));
        var noDay = PayerSays.receive(bytes(payment(PayerSays.trace()).replace("*20261120~", "*20261340~")));
        var tooMuch = PayerSays.receive(bytes(payment(PayerSays.trace()).replace("BPR*I*75*", "BPR*I*12345678901*")));

        assertThat(yearZero.remittances()).hasSize(1);
        assertThat(noDay.file().interchanges().get(0).functional()).contains("IK4*16**8~", "IK5*E*5~");
        assertThat(tooMuch.file().interchanges().get(0).functional()).contains("IK4*2**5~", "IK5*R*5~");
    }

    @Test
    @DisplayName("that answers claims in the older way is understood")
    void olderAcknowledgment() {
        var patient = PayerSays.patient();
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        var claim = PayerSays.sent(patient);
        var batch = as(CLERK, () -> use(ClaimDesk.class).claim(claim.id())).batch();
        assertThat(batch).isNotNull();

        var received = PayerSays.receive(PayerSays.interchange(
                "FA",
                new SetDraft(
                        "997",
                        "005010",
                        Stream.of("AK1*HC*" + batch.number(), "AK2*837*0001", "AK5*A", "AK9*A*1*1*1")
                                .map(PayerSays::segment)
                                .toList())));

        assertThat(received.file().interchanges().get(0).functional()).isEmpty();
        assertThat(PayerSays.claim(claim.id()).state()).isEqualTo(ClaimState.RECEIVED);
    }
}
