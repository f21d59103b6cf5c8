package org.ohms.billing.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.PayerSays.claim;
import static org.ohms.billing.PayerSays.interchange;
import static org.ohms.billing.PayerSays.receive;
import static org.ohms.billing.PayerSays.segment;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import com.imsweb.x12.reader.X12Reader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.SetDraft;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("A claim")
class ClaimIT {
    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static PatientId insured() {
        var patient = PayerSays.patient();
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        return patient;
    }

    private static ClaimDetails details(UUID id) {
        return as(CLERK, () -> use(ClaimDesk.class).claim(id));
    }

    private static BatchRow batch(ClaimRow claim) {
        var batch = details(claim.id()).batch();
        assertThat(batch).isNotNull();
        return batch;
    }

    private static String content(ClaimRow claim) {
        var batch = batch(claim).id();
        return as(CLERK, () -> use(ClaimSending.class).content(batch));
    }

    private static SetDraft set(String type, String guide, String... segments) {
        return new SetDraft(
                type, guide, Arrays.stream(segments).map(PayerSays::segment).toList());
    }

    @Test
    @DisplayName("is checked in words before it is sent")
    void checked() {
        var patient = Clinic.patient();
        Insurers.cover(patient, Insurers.card(Insurers.payer(), null, 1, "M" + UUID.randomUUID()));
        var draft = Office.draft(patient, Office.charge(patient, Office.BLOOD, 1));
        Office.issue(draft);
        var id = as(CLERK, () -> use(ClaimDesk.class).make(draft, null));

        assertThat(details(id).problems())
                .extracting(ClaimProblem::kind)
                .containsExactlyInAnyOrder(
                        ClaimProblem.Kind.PAYER_WITHOUT_ID,
                        ClaimProblem.Kind.NO_DIAGNOSIS,
                        ClaimProblem.Kind.NO_ADDRESS,
                        ClaimProblem.Kind.NO_PROCEDURE);
        assertThat(Office.refused(CLERK, () -> use(ClaimSending.class).send(List.of(id))))
                .containsExactly("claim.not-complete");
        assertThat(Office.refused(CLERK, () -> use(ClaimDesk.class).make(draft, null)))
                .containsExactly("claim.claimed-already");
    }

    @Test
    @DisplayName("needs the authorisation it says it needs, and is not for a service that is claimed already")
    void authorisationAndDuplicates() {
        var patient = insured();
        var first = PayerSays.sent(patient);
        var second = PayerSays.drafted(Office.issued(patient));
        as(
                CLERK,
                () -> use(ClaimDesk.class)
                        .write(
                                second,
                                claim(second).version(),
                                new ClaimDraft(List.of("j02.9"), ClaimDraft.OUTPATIENT, true, " ")));

        assertThat(details(second).problems())
                .extracting(ClaimProblem::kind)
                .containsExactlyInAnyOrder(ClaimProblem.Kind.NO_AUTHORISATION, ClaimProblem.Kind.CLAIMED_ELSEWHERE);
        assertThat(first.state()).isEqualTo(ClaimState.SENT);
        assertThat(Office.refused(CLERK, () -> {
                    use(ClaimDesk.class)
                            .write(
                                    second,
                                    claim(second).version(),
                                    new ClaimDraft(List.of("sore throat"), "office", false, null));
                    return null;
                }))
                .containsExactlyInAnyOrder("claim.diagnosis-form", "common.malformed");
        assertThat(Office.refused(CLERK, () -> {
                    use(ClaimDesk.class)
                            .write(first.id(), first.version(), new ClaimDraft(List.of(), "22", false, null));
                    return null;
                }))
                .containsExactly("claim.not-open");
    }

    @Test
    @DisplayName("goes out as an 837 that can be read back, by us and by another library")
    void written() throws IOException {
        var claim = PayerSays.sent(insured());

        var text = content(claim);

        var came = InterchangeReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(came.isWhole()).isTrue();
        var set = came.interchanges().get(0).sets("837").findFirst().orElseThrow();
        assertThat(set.faults()).isEmpty();
        var clm = set.body().stream().filter(one -> one.is("CLM")).findFirst().orElseThrow();
        assertThat(clm.text(1)).isEqualTo(claim.number());
        assertThat(clm.requiredFigure(2)).isEqualByComparingTo("180.00");
        assertThat(clm.components(5)).containsExactly("22", "B", "1");
        assertThat(set.body().stream()
                        .filter(one -> one.is("HI"))
                        .findFirst()
                        .orElseThrow()
                        .repeats(2)
                        .get(0))
                .containsExactly("ABF", "E119");
        assertThat(set.body().stream().filter(one -> one.is("SV1")).map(one -> one.text(1, 2)))
                .containsExactly("99214");
        assertThat(set.body())
                .extracting(Segment::id)
                .containsSubsequence("NM1", "HL", "SBR", "CLM", "HI", "LX", "SV1", "DTP");

        var second = new X12Reader(X12Reader.FileType.ANSI837_5010_X222, new StringReader(text));
        assertThat(second.getErrors()).isEmpty();
        assertThat(second.getFatalErrors()).isEmpty();
        assertThat(second.getLoops()).hasSize(1);
    }

    @Test
    @DisplayName("of a child goes out under the name of who holds the insurance")
    void ofAChild() throws IOException {
        var patient = PayerSays.patient();
        var card = Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID());
        Insurers.cover(
                patient,
                new CoverageDraft(
                        card.payer(),
                        null,
                        1,
                        SubscriberRelationship.CHILD,
                        card.memberNumber(),
                        "GRP-7",
                        "Ferro",
                        "Dino",
                        LocalDate.of(1960, 1, 2),
                        null,
                        null,
                        null,
                        null));
        var text = content(PayerSays.sent(patient));

        assertThat(text).contains("PAT*19", "NM1*IL*1*Ferro*Dino", "NM1*QC*1*Ferro*Alba");
        var second = new X12Reader(X12Reader.FileType.ANSI837_5010_X222, new StringReader(text));
        assertThat(second.getErrors()).isEmpty();
        assertThat(second.getFatalErrors()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("names only relationships that its guide knows")
    @CsvSource({"SPOUSE, 01", "CHILD, 19", "COMMON, 53", "PARENT, G8", "INJURED, G8", "OTHER, G8"})
    void relationships(SubscriberRelationship relationship, String code) throws IOException {
        var patient = PayerSays.patient();
        var card = Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID());
        Insurers.cover(
                patient,
                new CoverageDraft(
                        card.payer(),
                        null,
                        1,
                        relationship,
                        card.memberNumber(),
                        "GRP-7",
                        "Ferro",
                        "Dino",
                        LocalDate.of(1960, 1, 2),
                        null,
                        null,
                        null,
                        null));

        assertThat(content(PayerSays.sent(patient))).contains("PAT*" + code);
    }

    @Test
    @DisplayName("hears that it was read, taken, or not, and is mended and sent again")
    void followed() {
        var claim = PayerSays.sent(insured());
        var number = batch(claim).number();

        receive(interchange(
                "FA",
                set(
                        "999",
                        "005010X231A1",
                        "AK1*HC*" + number + "*005010X222A1",
                        "AK2*837*0001",
                        "IK5*A",
                        "AK9*A*1*1*1")));
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.RECEIVED);
        assertThat(batch(claim).state()).isEqualTo(BatchState.ACCEPTED);

        receive(interchange(
                "HN",
                set(
                        "277",
                        "005010X214",
                        "BHT*0085*08*1*20261122*1200*TH",
                        "HL*1**20*1",
                        "NM1*PR*2*PAYER*****PI*1",
                        "HL*2*1*PT",
                        "TRN*2*" + claim.number(),
                        "STC*A7:562*20261122*U*180")));
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.REJECTED);
        assertThat(details(claim.id()).events().get(0).answer()).isEqualTo("277CA:A7:562");

        as(CLERK, () -> use(ClaimSending.class).send(List.of(claim.id())));
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.SENT);
        receive(interchange(
                "HN", set("277", "005010X214", "HL*1**PT", "TRN*2*" + claim.number(), "STC*A2:20*20261123*WQ*180")));
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.ACCEPTED);
        assertThat(claim(claim.id()).daysWaiting(Hospital.clock().instant().plusSeconds(9 * 86_400)))
                .isEqualTo(9);
        assertThat(segment("A*B:C").components(1)).containsExactly("B", "C");
    }

    @Test
    @DisplayName("of a batch that could not be read is rejected with it")
    void rejectedWithItsBatch() {
        var claim = PayerSays.sent(insured());

        receive(interchange(
                "FA",
                set(
                        "999",
                        "005010X231A1",
                        "AK1*HC*" + batch(claim).number() + "*005010X222A1",
                        "AK2*837*0001",
                        "IK3*CLM*20**8",
                        "IK5*R*5",
                        "AK9*R*1*1*0")));

        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.REJECTED);
        assertThat(batch(claim).answer()).isEqualTo("999:R:5");
    }

    @Test
    @DisplayName("follows when two records become one, with what the payer said, and goes back when they are parted")
    void merges() throws Exception {
        var claim = PayerSays.sent(insured());
        receive(PayerSays.advice(PayerSays.trace(), "0", "CLP*" + claim.number() + "*4*180*0*0*12*9", "CAS*CO*16*180"));
        var stays = PayerSays.patient();
        var merge = UUID.randomUUID();

        Office.behindTheWalls("select ohms.merge_charts('" + stays + "', '" + claim.patient() + "', '" + merge + "')");
        assertThat(claim(claim.id()).patient()).isEqualTo(stays);
        for (var table : List.of("claim_event", "remittance_claim", "remittance_adjustment")) {
            assertThat(Hospital.count("select count(*) from ohms." + table + " where claim_id = '" + claim.id()
                            + "' and patient_id <> '" + stays + "'"))
                    .as(table)
                    .isZero();
        }

        Office.behindTheWalls("select ohms.unmerge_charts('" + merge + "')");
        assertThat(claim(claim.id()).patient()).isEqualTo(claim.patient());
    }

    @Test
    @DisplayName("is seen by those who work with claims, and by nobody else")
    void wall() throws Exception {
        var claim = PayerSays.sent(insured());
        try (var sight = Sight.of(Hospital.staff("claim.read"))) {
            assertThat(sight.count("select count(*) from ohms.claim where id = '" + claim.id() + "'"))
                    .isOne();
        }
        try (var sight = Sight.of(Hospital.staff("chart.read"))) {
            assertThat(sight.count("select count(*) from ohms.claim where id = '" + claim.id() + "'"))
                    .isZero();
        }
    }
}
