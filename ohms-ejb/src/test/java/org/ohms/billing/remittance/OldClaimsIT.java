package org.ohms.billing.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.testing.Hospital.staff;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Old claims and what payers said to them")
class OldClaimsIT {
    private static final String SEVEN_YEARS_AGO = "now() - interval '7 years'";

    private final Actor asks = staff(new AccountId(UUID.randomUUID()), "retention.read", "retention.propose");
    private final Actor agrees = staff(new AccountId(UUID.randomUUID()), "retention.read", "retention.approve");
    private PatientId patient;
    private ClaimRow claim;

    @BeforeEach
    void aClaim() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = PayerSays.patient();
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 1, "M" + UUID.randomUUID()));
        claim = PayerSays.sent(patient);
    }

    @AfterEach
    void noHold() throws SQLException {
        behindTheWalls("delete from ohms.legal_hold where patient_id = '" + patient + "'");
    }

    private static UUID said(String amount, String... segments) {
        return PayerSays.receive(PayerSays.advice(PayerSays.trace(), amount, segments))
                .file()
                .id();
    }

    private UUID paid() {
        return said("180", "CLP*" + claim.number() + "*1*180*180*0*12*94");
    }

    private void age(UUID file) throws SQLException {
        behindTheWalls("update ohms.x12_file set received_at = " + SEVEN_YEARS_AGO + " where id = '" + file + "';"
                + " update ohms.remittance set posted_at = " + SEVEN_YEARS_AGO + " where posted_at is not null"
                + " and interchange_id in (select id from ohms.x12_interchange where file_id = '" + file + "');"
                + " update ohms.claim set created_at = " + SEVEN_YEARS_AGO + ", changed_at = " + SEVEN_YEARS_AGO
                + ", sent_at = " + SEVEN_YEARS_AGO + " where id = '" + claim.id() + "';"
                + " update ohms.claim_batch set made_at = " + SEVEN_YEARS_AGO + ", state = 'ACCEPTED' where id = '"
                + claim.batch() + "'; update ohms.coverage set changed_at = " + SEVEN_YEARS_AGO
                + ", valid_from = date '2010-01-01', valid_until = date '2019-01-01' where patient_id = '" + patient
                + "'");
    }

    private static boolean isDue(String kind, Object id) {
        return Hospital.count("select count(*) from ohms.retention_due('" + kind
                        + "', now() - interval '5 years') where row_id = '" + id + "'")
                == 1;
    }

    private void delete(String kind) throws SQLException {
        var order = UUID.randomUUID();
        try (var sight = Sight.of(asks)) {
            sight.keep("select ohms.retention_propose('" + order + "', '" + kind
                    + "', now() - interval '5 years', now())::text");
        }
        try (var sight = Sight.of(agrees)) {
            assertThat(sight.keep("select ohms.retention_decide('" + order + "', true, now())"))
                    .isEqualTo("done");
        }
    }

    private static long count(String table, String column, Object value) {
        return Hospital.count("select count(*) from ohms." + table + " where " + column + " = '" + value + "'");
    }

    @Test
    @DisplayName("go in their order when two people agree: the file, the claim, its batch; the coverage after its bill")
    void go() throws SQLException {
        var file = paid();
        age(file);
        var batch = Objects.requireNonNull(claim.batch());
        assertThat(isDue("payer-file", file)).isTrue();
        assertThat(isDue("claim", claim.id())).as("a payer's answer names it").isFalse();
        assertThat(isDue("claim-batch", batch)).isFalse();
        assertThat(isDue("coverage", claim.coverage())).isFalse();

        delete("payer-file");
        assertThat(count("x12_file", "id", file)).isZero();
        assertThat(count("x12_interchange", "file_id", file)).isZero();
        assertThat(count("remittance_claim", "claim_id", claim.id())).isZero();
        assertThat(isDue("claim-batch", batch)).isFalse();
        delete("claim");
        assertThat(count("claim", "id", claim.id())).isZero();
        assertThat(count("claim_event", "claim_id", claim.id())).isZero();
        delete("claim-batch");
        assertThat(count("claim_batch", "id", batch)).isZero();
        assertThat(isDue("coverage", claim.coverage())).isTrue();
        delete("coverage");
        assertThat(count("coverage", "id", claim.coverage())).isZero();
        assertThat(count("coverage_history", "coverage_id", claim.coverage())).isZero();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("stay while data of the patient is held, a difference is open, or money lies unallocated")
    void stay() throws SQLException {
        var held = paid();
        age(held);
        behindTheWalls("insert into ohms.legal_hold (id, patient_id, words, placed_at, placed_by) values"
                + " (gen_random_uuid(), '" + patient + "', '\\x00', now(), gen_random_uuid())");
        assertThat(isDue("payer-file", held)).isFalse();

        var unallocated = said("75", "CLP*5554555444*1*100*75*0*12*99", "CAS*CO*45*25");
        age(unallocated);
        assertThat(isDue("payer-file", unallocated)).isFalse();

        noHold();
        aClaim();
        var denied = said("0", "CLP*" + claim.number() + "*4*180*0*0*12*94", "CAS*CO*16*180");
        age(denied);
        assertThat(isDue("payer-file", denied)).isFalse();
        assertThat(isDue("claim", claim.id())).isFalse();
    }

    @Test
    @DisplayName("are not due while a payer has not answered, and are read of as a whole by no request")
    void guarded() throws SQLException {
        age(UUID.randomUUID());

        assertThat(isDue("claim", claim.id())).isFalse();
        for (var view : new String[] {"x12_file_at_rest", "claim_at_rest", "coverage_at_rest"}) {
            try (var sight = Sight.of(asks)) {
                assertThatThrownBy(() -> sight.count("select count(*) from ohms." + view))
                        .as(view)
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
