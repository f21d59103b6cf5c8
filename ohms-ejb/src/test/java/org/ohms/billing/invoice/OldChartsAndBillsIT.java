package org.ohms.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.retention.LegalHolds;
import org.ohms.records.Ward;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Old charts and bills")
class OldChartsAndBillsIT {
    private final Ward ward = new Ward();
    private final Actor asks = staff(new AccountId(UUID.randomUUID()), "retention.read", "retention.propose");
    private final Actor agrees = staff(new AccountId(UUID.randomUUID()), "retention.read", "retention.approve");
    private final Actor holds =
            staff(new AccountId(UUID.randomUUID()), "retention.hold", "retention.read", "patient.search");

    @AfterEach
    void today() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("go whole when two people agree, and a chart that was written in since stays")
    void chart() throws SQLException {
        ward.note(ward.call(), "Seen long ago");
        var other = new Ward();
        other.note(other.call(), "Seen long ago");
        aged(ward);
        aged(other);
        other.note(other.call(), "Seen today");
        assertThat(rows("chart_row", ward))
                .isEqualTo(rows("encounter", ward)
                        + rows("encounter_participant", ward)
                        + rows("note", ward)
                        + rows("note_version", ward))
                .isGreaterThan(2);

        var order = propose("chart");
        assertThat(Hospital.count("select count(*) from ohms.retention_order where id = '" + order
                        + "' and counted >= 1 and state = 'open'"))
                .isEqualTo(1);
        assertThat(rows("note", ward)).isEqualTo(1);
        assertThat(decide(asks, order)).isEqualTo("not allowed");
        assertThat(decide(agrees, order)).isEqualTo("done");

        assertThat(rows("chart_row", ward)).isZero();
        assertThat(rows("note", other)).isEqualTo(2);
        assertThat(Hospital.count("select count(*) from ohms.patient where id = '" + ward.patient + "'"))
                .isEqualTo(1);
        assertThat(Hospital.count("select count(*) from ohms.retention_order where id = '" + order
                        + "' and state = 'done' and length(digest) = 32"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("stay under a hold, and when what was counted has changed")
    void held() throws SQLException {
        ward.note(ward.call(), "Seen long ago");
        aged(ward);
        var hold = as(holds, () -> use(LegalHolds.class).place(ward.patient, "A claim was announced."));
        assertThat(due("chart", ward.patient.toString())).isZero();
        as(holds, () -> use(LegalHolds.class).lift(hold));
        assertThat(due("chart", ward.patient.toString())).isEqualTo(1);

        var order = propose("chart");
        Office.behindTheWalls("set session_replication_role = replica; update ohms.note set version = version + 1"
                + " where patient_id = '" + ward.patient + "'; set session_replication_role = default");
        assertThat(decide(agrees, order)).isEqualTo("stale");
        assertThat(rows("note", ward)).isEqualTo(1);
        decline(order);
    }

    @Test
    @DisplayName("go with their lines and charges once paid, and not while something is owed")
    void bill() throws SQLException {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var paid = Office.issued(ward.patient);
        var owed = Office.issued(ward.patient);
        Office.pay(paid, "180.00");
        longAgo();
        assertThat(due("bill", paid.toString())).isEqualTo(1);
        assertThat(due("bill", owed.toString())).isZero();

        var order = propose("bill");
        assertThat(decide(agrees, order)).isEqualTo("done");

        assertThat(Hospital.count("select count(*) from ohms.invoice where id = '" + paid + "'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.invoice_line where invoice_id = '" + paid + "'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.charge where invoice_id = '" + paid + "'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.invoice_line where invoice_id = '" + owed + "'"))
                .isPositive();
        assertThat(Hospital.count("select count(*) from ohms.ledger_entry where invoice_id = '" + paid + "'"))
                .as("the books")
                .isPositive();
        assertThat(Hospital.count("select count(*) from ohms.retention_at_work"))
                .isZero();
        assertThat(Office.imbalance()).isZero();
        assertThatThrownBy(() -> Office.behindTheWalls("delete from ohms.invoice where id = '" + owed + "'"))
                .as("what is issued stays")
                .hasMessageContaining("issued");
    }

    @Test
    @DisplayName("are nothing the login of requests takes away, reads as one, or lets go")
    void isGuarded() throws SQLException {
        for (var sql : new String[] {
            "delete from ohms.chart_at_rest",
            "select * from ohms.chart_row",
            "delete from ohms.bill_at_rest",
            "insert into ohms.retention_at_work values (pg_current_xact_id())",
            "delete from ohms.note"
        }) {
            try (var sight = Sight.of(agrees)) {
                assertThatThrownBy(() -> sight.change(sql)).as(sql).hasMessageContaining("permission denied");
            }
        }
    }

    private static long due(String kind, String row) {
        return Hospital.count("select count(*) from ohms.retention_due('" + kind + "', now() - interval '5 years')"
                + " where row_id = '" + row + "'");
    }

    private static long rows(String table, Ward of) {
        return Hospital.count("select count(*) from ohms." + table + " where patient_id = '" + of.patient + "'");
    }

    private UUID propose(String kind) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(said(
                        asks,
                        "select ohms.retention_propose('" + id + "', '" + kind
                                + "', now() - interval '5 years', now())::text"))
                .isNotEqualTo("0");
        return id;
    }

    private static String decide(Actor actor, UUID order) throws SQLException {
        return said(actor, "select ohms.retention_decide('" + order + "', true, now())");
    }

    private void decline(UUID order) throws SQLException {
        said(agrees, "select ohms.retention_decide('" + order + "', false, now())");
    }

    /** As the functions would be called for this person, for good. */
    private static String said(Actor actor, String sql) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return sight.keep(sql);
        } catch (SQLException refused) {
            if (String.valueOf(refused.getMessage()).contains("not allowed")) {
                return "not allowed";
            }
            throw refused;
        }
    }

    private static void aged(Ward ward) throws SQLException {
        Office.behindTheWalls("set session_replication_role = replica;"
                + " update ohms.encounter set starts_at = starts_at - interval '7 years',"
                + " ends_at = ends_at - interval '7 years', opened_at = opened_at - interval '7 years'" + of(ward)
                + " update ohms.encounter_participant set since = since - interval '7 years'" + of(ward)
                + " update ohms.note set changed_at = changed_at - interval '7 years',"
                + " begun_at = begun_at - interval '7 years', signed_at = signed_at - interval '7 years'" + of(ward)
                + " update ohms.note_version set written_at = written_at - interval '7 years'" + of(ward)
                + " set session_replication_role = default");
    }

    private static String of(Ward ward) {
        return " where patient_id = '" + ward.patient + "';";
    }

    private void longAgo() throws SQLException {
        Office.behindTheWalls("set session_replication_role = replica;"
                + " update ohms.invoice set issued_at = now() - interval '7 years'" + of(ward)
                + " update ohms.ledger_transaction set posted_at = now() - interval '7 years' where id in (select"
                + " e.transaction_id from ohms.ledger_entry e join ohms.invoice i on i.id = e.invoice_id where i.patient_id = '"
                + ward.patient + "'); set session_replication_role = default");
    }
}
