package org.ohms.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("An invoice")
class InvoiceIT {
    private PatientId patient = new PatientId(new UUID(0, 0));

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient("Okafor", "Amara");
    }

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static void does(Runnable work) {
        as(CLERK, work);
    }

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private static InvoiceState state(UUID id) {
        return invoice(id).row().state();
    }

    @Test
    @DisplayName("is drafted from charges, issued with a number, and frozen: the sum of its lines is its total")
    void issues() {
        var draft =
                Office.draft(patient, Office.charge(patient, Office.VISIT, 1), Office.charge(patient, Office.BLOOD, 3));
        assertThat(state(draft)).isEqualTo(InvoiceState.DRAFT);
        var blood = invoice(draft).lines().get(1);
        does(() -> use(InvoiceDrafting.class).askInsurer(draft, Map.of(blood.id(), new BigDecimal("80.00"))));

        Office.issue(draft);

        var issued = invoice(draft);
        assertThat(issued.row().number()).matches("INV-2026-00-\\d{6}");
        assertThat(CheckDigit.isValid(issued.row().number().replaceAll("\\D", "")))
                .isTrue();
        assertThat(issued.row().dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(issued.total())
                .isEqualTo(dollars("287.49"))
                .isEqualTo(issued.row().figures().total());
        assertThat(issued.tax()).isEqualTo(dollars("7.50"));
        assertThat(issued.row().figures().open()).isEqualTo(dollars("207.49"));
        assertThat(issued.row().figures().insurerOpen()).isEqualTo(dollars("80"));
        assertThat(as(CLERK, () -> use(ChargeDesk.class).open(patient))).isEmpty();
        assertThat(refused(CLERK, () -> {
                    use(InvoiceDrafting.class).leaveOut(draft, blood.id());
                    return null;
                }))
                .containsExactly("invoice.issued-already");
        assertThatThrownBy(
                        () -> behindTheWalls("update ohms.invoice_line set net = 1 where invoice_id = '" + draft + "'"))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> behindTheWalls("update ohms.invoice set number = 'X' where id = '" + draft + "'"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> behindTheWalls("delete from ohms.invoice where id = '" + draft + "'"))
                .hasMessageContaining("not taken away");
    }

    @Test
    @DisplayName(
            "takes its number from a counter without gaps, though many are issued at once and some come to nothing")
    void numbers() throws Exception {
        var attempts = new ArrayList<Callable<?>>();
        var drafts = new ArrayList<UUID>();
        for (var i = 0; i < 24; i++) {
            var draft = Office.draft(patient, Office.charge(patient, Office.VISIT, 1));
            var version = invoice(draft).row().version();
            drafts.add(draft);
            attempts.add(() -> {
                use(InvoiceDrafting.class).issue(draft, version);
                return null;
            });
            // the same draft a second time: refused, and no number is lost
            attempts.add(() -> {
                use(InvoiceDrafting.class).issue(draft, version);
                return null;
            });
        }
        Collections.shuffle(attempts);

        var outcomes = Office.race(CLERK, attempts);

        assertThat(outcomes).filteredOn("done"::equals).hasSize(24);
        assertThat(outcomes).containsOnly("done", "invoice.issued-already");
        var serials = drafts.stream()
                .map(draft -> invoice(draft).row().number())
                .map(number -> Integer.parseInt(number.substring(12, number.length() - 1)))
                .sorted()
                .toList();
        assertThat(serials.get(23) - serials.get(0)).isEqualTo(23);
        assertThat(serials).doesNotHaveDuplicates();
        assertThat(Office.imbalance()).isZero();
    }

    /** The charge of a visit of somebody on Tuesday at this place. */
    private static UUID visited(Clinic clinic, PatientId whom) {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var service = clinic.service(
                new ServiceDraft("s-" + UUID.randomUUID(), "Visit", 30, 0, 0, Office.VISIT, true, false, List.of()));
        var visit = Clinic.book(BookAppointment.of(whom, clinic.doctor(), service, Clinic.TUESDAY_9AM));
        Hospital.clockAt(Clinic.TUESDAY_9AM);
        as(Clinic.DESK, () -> {
            use(FrontDesk.class).arrive(visit);
            use(FrontDesk.class).start(visit);
            use(FrontDesk.class).finish(visit);
        });
        return as(CLERK, () -> use(ChargeDesk.class).open(whom)).stream()
                .filter(row -> row.sourceId().equals(visit.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A draft for a visit at this place. */
    private static UUID draftedAt(Clinic clinic) {
        var whom = Clinic.patient();
        return Office.draft(whom, visited(clinic, whom));
    }

    /** How the numbers of a place begin, behind the kind. */
    private static String seriesOf(Clinic clinic) {
        var place = as(Clinic.ADMIN, () -> use(PlaceDirectory.class).place(clinic.place()));
        return "-2026-%02d-".formatted(place.number());
    }

    private static String number(UUID id) {
        return invoice(id).row().number();
    }

    /** What of a number counts within its series. */
    private static String serial(String number) {
        return number.substring(number.length() - 6, number.length() - 1);
    }

    @Test
    @DisplayName("is numbered where it is issued: each place counts by itself, without gaps, though all issue at once")
    void numbersByPlace() throws Exception {
        var atNoPlace = Office.issued(patient);
        var clinics = List.of(new Clinic(), new Clinic());
        var drafts = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            clinics.forEach(clinic -> drafts.add(draftedAt(clinic)));
        }
        var attempts = new ArrayList<Callable<?>>();
        for (var draft : drafts) {
            var version = invoice(draft).row().version();
            attempts.add(() -> {
                use(InvoiceDrafting.class).issue(draft, version);
                return null;
            });
        }
        Collections.shuffle(attempts);

        assertThat(Office.race(CLERK, attempts)).containsOnly("done");

        var numbers = drafts.stream().map(InvoiceIT::number).toList();
        for (var clinic : clinics) {
            assertThat(numbers)
                    .filteredOn(number -> number.startsWith("INV" + seriesOf(clinic)))
                    .extracting(InvoiceIT::serial)
                    .containsExactlyInAnyOrder("00001", "00002", "00003", "00004", "00005");
        }
        assertThat(numbers).allMatch(number -> CheckDigit.isValid(number.replaceAll("\\D", "")));
        assertThat(number(atNoPlace)).startsWith("INV-2026-00-");
    }

    @Test
    @DisplayName("that breaks off after its number was taken leaves no gap: the next one has it")
    void noGap() throws Exception {
        Office.issued(patient);
        var clinic = new Clinic();
        var first = draftedAt(clinic);
        var second = draftedAt(clinic);
        Office.issue(first);
        behindTheWalls("alter table ohms.ledger_entry add constraint broken check (account <> 'REVENUE') not valid");
        try {
            assertThatThrownBy(() -> Office.issue(second)).isNotInstanceOf(DomainException.class);
        } finally {
            behindTheWalls("alter table ohms.ledger_entry drop constraint broken");
        }
        assertThat(state(second)).isEqualTo(InvoiceState.DRAFT);
        var third = draftedAt(clinic);
        Office.issue(third);

        Office.issue(second);

        assertThat(List.of(serial(number(first)), serial(number(third)), serial(number(second))))
                .containsExactly("00001", "00002", "00003");
    }

    @Test
    @DisplayName("carries the number of its place on paper and on its credit note, and is found by it; older ones stay")
    void numberOfAPlace() throws Exception {
        var byHand = Office.charge(patient, Office.BLOOD, 1);
        var clinic = new Clinic();
        var there = Office.draft(patient, byHand, visited(clinic, patient));
        Office.issue(there);
        var number = number(there);
        assertThat(number).startsWith("INV" + seriesOf(clinic) + "00001");

        try (var document =
                Loader.loadPDF(as(CLERK, () -> use(InvoicePaper.class).print(there)))) {
            assertThat(new PDFTextStripper().getText(document)).contains(number);
        }
        assertThat(foundBy(" " + number.toLowerCase(Locale.ROOT))).containsExactly(there);
        assertThat(foundBy(number.substring(9))).containsExactly(there);
        var note = as(CLERK, () -> use(InvoiceCorrecting.class).credit(there, null, "Did not happen", false));
        assertThat(number(note)).startsWith("CRN" + seriesOf(clinic) + "00001");
        assertThatThrownBy(() -> behindTheWalls("update ohms.invoice set place_id = null where id = '" + there + "'"))
                .hasMessageContaining("stays as it is");

        var old = Office.issued(patient);
        var before = "INV-2026-9" + serial(number);
        behindTheWalls("set session_replication_role = replica; update ohms.invoice set number = '" + before
                + "' where id = '" + old + "'; set session_replication_role = default");
        assertThat(foundBy(before)).containsExactly(old);
        assertThatThrownBy(() -> behindTheWalls("set session_replication_role = replica; update ohms.invoice set number"
                        + " = '" + before + "' where id = '" + there + "'"))
                .hasMessageContaining("invoice_number_key");
    }

    private static List<UUID> foundBy(String number) {
        return as(
                        CLERK,
                        () -> use(InvoiceDesk.class)
                                .search(new InvoiceFilter(null, null, number), new PageRequest(0, 5)))
                .rows()
                .stream()
                .map(InvoiceRow::id)
                .toList();
    }

    @Test
    @DisplayName("is thrown away while it is a draft, and its charges wait again")
    void drops() {
        var charge = Office.charge(patient, Office.VISIT, 1);
        var draft = Office.draft(patient, charge);
        assertThat(refused(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(charge))))
                .containsExactly("charge.not-open");

        does(() -> use(InvoiceDrafting.class).drop(draft));

        assertThat(as(CLERK, () -> use(ChargeDesk.class).open(patient))).hasSize(1);
        assertThat(refused(CLERK, () -> use(InvoiceDesk.class).invoice(draft))).containsExactly("common.not-found");
    }

    @Test
    @DisplayName("is corrected by a credit note, each line once, and its charges are billed anew where that is wanted")
    void credits() {
        var draft =
                Office.draft(patient, Office.charge(patient, Office.VISIT, 1), Office.charge(patient, Office.BLOOD, 1));
        Office.issue(draft);
        var lines = invoice(draft).lines();

        var note = as(
                CLERK,
                () -> use(InvoiceCorrecting.class)
                        .credit(draft, List.of(lines.get(0).id()), "Did not happen", true));

        assertThat(invoice(note).row().number()).startsWith("CRN-2026-00-");
        assertThat(invoice(note).words().reason()).isEqualTo("Did not happen");
        assertThat(invoice(draft).row().figures().open()).isEqualTo(dollars("35.83"));
        assertThat(invoice(draft).notes()).hasSize(1);
        assertThat(as(CLERK, () -> use(ChargeDesk.class).open(patient))).hasSize(1);
        assertThat(refused(
                        CLERK,
                        () -> use(InvoiceCorrecting.class)
                                .credit(draft, List.of(lines.get(0).id()), "Again", false)))
                .containsExactly("invoice.credited-already");
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(draft, null, "All of it", false));
        assertThat(state(draft)).isEqualTo(InvoiceState.CREDITED);
        assertThat(refused(CLERK, () -> use(InvoiceCorrecting.class).credit(note, null, "No", false)))
                .containsExactly("invoice.not-an-invoice");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("becomes overdue the day after it is due, is disputed, settled, part paid, and written off")
    void lives() {
        var id = Office.issued(patient);
        assertThat(state(id)).isEqualTo(InvoiceState.ISSUED);
        Office.pay(id, "30.00");
        assertThat(state(id)).isEqualTo(InvoiceState.PART_PAID);
        Hospital.clock().pass(Duration.ofDays(14));
        assertThat(state(id)).isEqualTo(InvoiceState.PART_PAID);
        Hospital.clock().pass(Duration.ofDays(1));
        assertThat(state(id)).isEqualTo(InvoiceState.OVERDUE);

        does(() -> use(InvoiceCorrecting.class).dispute(id, "I was not there"));
        assertThat(state(id)).isEqualTo(InvoiceState.DISPUTED);
        does(() -> use(InvoiceCorrecting.class).settleDispute(id));
        assertThat(state(id)).isEqualTo(InvoiceState.OVERDUE);
        does(() -> use(InvoiceCorrecting.class).writeOff(id, "Cannot pay"));

        assertThat(state(id)).isEqualTo(InvoiceState.WRITTEN_OFF);
        assertThat(invoice(id).row().figures().writtenOff()).isEqualTo(dollars("150"));
        assertThat(refused(CLERK, () -> {
                    use(InvoiceCorrecting.class).writeOff(id, "Twice");
                    return null;
                }))
                .containsExactly("invoice.nothing-open");
    }

    @Test
    @DisplayName("is found by its state, which the database reads as the page does, and by how its number ends")
    void isFound() {
        Office.draft(patient, Office.charge(patient, Office.VISIT, 1));
        var paid = Office.issued(patient);
        Office.pay(paid, "180.00");
        Office.pay(Office.issued(patient), "1.00");
        var credited = Office.issued(patient);
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(credited, null, "Wrong", false));
        var written = Office.issued(patient);
        does(() -> use(InvoiceCorrecting.class).writeOff(written, "Cannot pay"));
        var disputed = Office.issued(patient);
        does(() -> use(InvoiceCorrecting.class).dispute(disputed, "Wrong"));
        Hospital.clock().pass(Duration.ofDays(20));
        var latest = Office.issued(patient);
        Hospital.clock().pass(Duration.ofDays(1));

        var counted = new EnumMap<InvoiceState, Integer>(InvoiceState.class);
        for (var state : InvoiceState.values()) {
            var found = as(
                            CLERK,
                            () -> use(InvoiceDesk.class)
                                    .search(new InvoiceFilter(state, patient, null), new PageRequest(0, 50)))
                    .rows();
            assertThat(found).as(state.name()).allMatch(row -> row.state() == state);
            found.forEach(row -> counted.merge(state, 1, Integer::sum));
        }
        assertThat(counted)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        InvoiceState.DRAFT, 1,
                        InvoiceState.ISSUED, 1,
                        InvoiceState.PAID, 1,
                        InvoiceState.OVERDUE, 1,
                        InvoiceState.CREDITED, 1,
                        InvoiceState.WRITTEN_OFF, 1,
                        InvoiceState.DISPUTED, 1));
        var number = invoice(latest).row().number();
        assertThat(foundBy(" " + number.substring(9))).contains(latest);
    }

    @Test
    @DisplayName("on paper says who pays what, is tagged for screen readers, and leads to paying it")
    void paper() throws Exception {
        var id = Office.issued(patient);

        var pdf = as(CLERK, () -> use(InvoicePaper.class).print(id));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(invoice(id).row().number(), "Okafor, Amara", "99214", "Left to pay: $180.00")
                    .contains("/portal/bills/" + id);
        }
        var draft = Office.draft(patient, Office.charge(patient, Office.VISIT, 1));
        assertThat(refused(CLERK, () -> use(InvoicePaper.class).print(draft))).containsExactly("invoice.not-issued");
    }

    @Test
    @DisplayName("is opened by those who may; a stranger's charge goes onto nobody else's")
    void guarded() throws Exception {
        var strangers = Office.charge(Clinic.patient(), Office.VISIT, 1);
        var id = Office.issued(patient);

        assertThat(refused(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(strangers))))
                .containsExactly("common.not-found");
        assertThat(refused(CLERK, () -> use(InvoiceDesk.class).invoice(UUID.randomUUID())))
                .containsExactly("common.not-found");
        assertThatThrownBy(() ->
                        as(staff("charge.read"), () -> use(InvoiceDesk.class).invoice(id)))
                .isInstanceOf(EJBAccessException.class);
        try (var sight = Sight.of(staff("chart.read", "patient.search"))) {
            assertThat(sight.count("select count(*) from ohms.invoice")).isZero();
            assertThat(sight.count("select count(*) from ohms.invoice_line")).isZero();
        }
    }
}
