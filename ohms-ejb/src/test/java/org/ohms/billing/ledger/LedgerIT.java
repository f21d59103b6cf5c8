package org.ohms.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("The books")
class LedgerIT {
    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static String transaction(UUID id, String day) {
        return "insert into ohms.ledger_transaction (id, kind, subject, posted_on, posted_at, currency) values ('" + id
                + "', 'PAID', gen_random_uuid(), date '" + day + "', now(), 'USD');";
    }

    private static String entry(UUID id, String account, String amount) {
        return "insert into ohms.ledger_entry (id, transaction_id, account, amount) values (gen_random_uuid(), '" + id
                + "', '" + account + "', " + amount + ");";
    }

    @Test
    @DisplayName("take nothing that does not balance, whoever writes it")
    void balances() {
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> behindTheWalls(
                        transaction(id, "2026-11-23") + entry(id, "CASH", "10") + entry(id, "BANK", "-9.99")))
                .hasMessageContaining("ledger_out_of_balance");
        assertThatThrownBy(() -> behindTheWalls(transaction(id, "2026-11-23")))
                .hasMessageContaining("ledger_out_of_balance");
        assertThat(Hospital.count("select count(*) from ohms.ledger_transaction where id = '" + id + "'"))
                .isZero();
    }

    @Test
    @DisplayName("are added to and never changed, not even by their owner")
    void isKept() {
        Office.issued(Clinic.patient());

        for (var sql : new String[] {
            "update ohms.ledger_entry set amount = amount * 2",
            "delete from ohms.ledger_entry",
            "update ohms.ledger_transaction set posted_on = posted_on - 1",
            "delete from ohms.ledger_transaction"
        }) {
            assertThatThrownBy(() -> behindTheWalls(sql)).as(sql).hasMessageContaining("never changed");
        }
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("of a month are closed once it is over, and take nothing any more")
    void closesMonths() {
        assertThat(refused(CLERK, () -> {
                    use(LedgerDesk.class).close(YearMonth.of(2026, 11));
                    return null;
                }))
                .containsExactly("ledger.month-not-over");

        var month = YearMonth.of(2001, 1);
        as(CLERK, () -> use(LedgerDesk.class).close(month));

        assertThat(as(CLERK, () -> use(LedgerDesk.class).month(month))).satisfies(books -> {
            assertThat(books.isClosed()).isTrue();
            assertThat(books.closable()).isFalse();
        });
        assertThat(refused(CLERK, () -> {
                    use(LedgerDesk.class).close(month);
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        var late = UUID.randomUUID();
        assertThatThrownBy(() -> behindTheWalls(
                        transaction(late, "2001-01-31") + entry(late, "CASH", "1") + entry(late, "BANK", "-1")))
                .hasMessageContaining("ledger_month_closed");
    }

    @Test
    @DisplayName("say for each account what went in and out in a month, and both sides are the same")
    void addsUp() {
        Office.issued(Clinic.patient());

        var books = as(CLERK, () -> use(LedgerDesk.class).month(null));

        assertThat(books.debits()).isEqualByComparingTo(books.credits());
        assertThat(books.accounts()).extracting(AccountSum::account).contains(LedgerAccount.REVENUE);
        assertThat(books.accounts().stream().map(AccountSum::balance).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("are read by those who may, and by nobody else")
    void areGuarded() throws Exception {
        Office.issued(Clinic.patient());

        assertThatThrownBy(() ->
                        as(staff("invoice.read"), () -> use(LedgerDesk.class).month(null)))
                .isInstanceOf(EJBAccessException.class);
        for (var who : new Actor[] {staff("chart.read", "patient.search"), Hospital.guest()}) {
            try (var sight = Sight.of(who)) {
                assertThat(sight.count("select count(*) from ohms.ledger_entry"))
                        .isZero();
                assertThat(sight.count("select count(*) from ohms.ledger_transaction"))
                        .isZero();
            }
        }
    }
}
