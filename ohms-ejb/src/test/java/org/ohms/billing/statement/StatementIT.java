package org.ohms.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("A statement of account")
class StatementIT {
    private PatientId patient = new PatientId(new UUID(0, 0));
    private UUID first = new UUID(0, 0);
    private LocalDate monday = LocalDate.EPOCH;

    /** Monday a bill, Wednesday a part of it and a second bill, Friday all of the second. */
    @BeforeEach
    void aWeek() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        monday = today();
        first = Office.issued(patient);
        Office.issued(Clinic.patient());
        Hospital.clock().pass(Duration.ofDays(2));
        Office.pay(first, "50.25");
        var second = Office.draft(patient, Office.charge(patient, Office.BLOOD, 3));
        Office.issue(second);
        Hospital.clock().pass(Duration.ofDays(2));
        Office.pay(second, "107.49");
    }

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static LocalDate today() {
        return use(KnownHospital.class).today(Hospital.clock().instant());
    }

    private AccountStatement statement(LocalDate from, LocalDate until) {
        return as(CLERK, () -> use(StatementDesk.class).of(patient, from, until));
    }

    /** What the books themselves say the patient owed at the end of a day. */
    private BigDecimal owed(LocalDate day) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select coalesce(sum(e.amount), 0) from ohms.ledger_entry e
                        join ohms.ledger_transaction t on t.id = e.transaction_id join ohms.invoice i on i.id = e.invoice_id
                        where e.account = 'PATIENT_RECEIVABLE' and i.patient_id = '%s' and t.posted_on <= date '%s'""".formatted(patient, day))) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    @Test
    @DisplayName("is what the books say, on every day it may begin and end, to the cent")
    void isTheBooks() throws SQLException {
        for (var from = 0; from < 5; from++) {
            for (var until = from; until < 5; until++) {
                var part = statement(monday.plusDays(from), monday.plusDays(until))
                        .parts()
                        .get(0);
                assertThat(part.opening().amount())
                        .isEqualByComparingTo(owed(monday.plusDays(from).minusDays(1)));
                assertThat(part.closing().amount()).isEqualByComparingTo(owed(monday.plusDays(until)));
                assertThat(part.lines().stream()
                                .map(line -> line.amount().amount())
                                .reduce(part.opening().amount(), BigDecimal::add))
                        .isEqualByComparingTo(part.closing().amount());
            }
        }
        var all = statement(monday, today()).parts().get(0);
        assertThat(all.opening().isZero()).isTrue();
        assertThat(all.lines())
                .extracting(StatementLine::kind)
                .containsExactly(PostingKind.ISSUED, PostingKind.PAID, PostingKind.ISSUED, PostingKind.PAID);
        assertThat(all.closing().amount()).isEqualByComparingTo("129.75");
        assertThat(statement(monday.plusDays(1), monday.plusDays(1))
                        .parts()
                        .get(0)
                        .lines())
                .isEmpty();
    }

    @Test
    @DisplayName("is a document with these figures, tagged for screen readers, at the desk and at home")
    void paper() throws Exception {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var own = as(
                Hospital.patient(account, "own-bill.read"),
                () -> use(OwnStatements.class).print(monday.plusDays(1), null));
        var desk = as(CLERK, () -> use(StatementDesk.class).print(patient, monday.plusDays(1), null));

        var bill = Office.invoice(first);
        for (var pdf : new byte[][] {own, desk}) {
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
                assertThat(new PDFTextStripper().getText(document))
                        .contains(
                                "Statement of account", bill.patient().listName(), "Carried over", "$180.00", "$50.25")
                        .contains("$107.49", "Left to pay: $129.75", bill.row().number())
                        .doesNotContain("Consultation");
            }
        }
    }

    @Test
    @DisplayName("needs days in their order that have come")
    void days() {
        var tomorrow = today().plusDays(1);
        assertThat(refused(CLERK, () -> use(StatementDesk.class).of(patient, null, tomorrow)))
                .containsExactly("common.out-of-range");
        assertThat(refused(CLERK, () -> use(StatementDesk.class).of(patient, today(), monday)))
                .containsExactly("common.out-of-range");
        assertThat(refused(CLERK, () -> use(StatementDesk.class).of(patient, monday.minusYears(20), monday)))
                .containsExactly("common.out-of-range");
        assertThat(as(CLERK, () -> use(StatementDesk.class).of(Clinic.patient(), null, null))
                        .parts())
                .isEmpty();
    }

    @Test
    @DisplayName("is printed by those who may, of nobody who is not there")
    void guarded() {
        assertThat(refused(CLERK, () -> use(StatementDesk.class).print(new PatientId(UUID.randomUUID()), null, null)))
                .containsExactly("common.not-found");
        assertThatThrownBy(() ->
                        as(staff("charge.read"), () -> use(StatementDesk.class).print(patient, null, null)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        Hospital.patient(new AccountId(UUID.randomUUID())),
                        () -> use(OwnStatements.class).print(null, null)))
                .isInstanceOf(EJBAccessException.class);
    }
}
