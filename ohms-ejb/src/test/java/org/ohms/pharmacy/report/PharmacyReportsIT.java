package org.ohms.pharmacy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.pharmacy.Counter;
import org.ohms.pharmacy.Shelf;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;

@DisplayName("A report of the pharmacy")
class PharmacyReportsIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    private static ReportSpan today() {
        return new ReportSpan(Shelf.today(), Shelf.today());
    }

    private static long times(List<List<String>> rows, String what) {
        return rows.stream()
                .filter(row -> row.get(0).equals(what))
                .map(row -> Long.parseLong(row.get(1)))
                .findFirst()
                .orElse(0L);
    }

    @Test
    @DisplayName("says how often there was counsel and how long people waited")
    void counter() {
        var counter = new Counter();
        // a day of its own, far from what other tests hand over; the ward brought today
        Hospital.clockAt(Instant.now().plus(Duration.ofDays(1_137)));
        var shelf = counter.shelf;
        var lot = shelf.receives("DX-2291", 68, 100);
        var dispense = counter.of(counter.prescribes(0));
        Hospital.clockAt(Hospital.clock().instant().plus(Duration.ofMinutes(7)));
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-2291"));
        counter.labels(dispense);
        Hospital.clockAt(Hospital.clock().instant().plus(Duration.ofMinutes(5)));
        counter.handsOver(dispense);

        var counsel = as(
                        shelf.pharmacist,
                        () -> use(PharmacyReports.class).ofCounter(PharmacyReport.COUNSELLING, today(), ALL))
                .rows();
        assertThat(times(counsel, "HANDED_OVER")).isEqualTo(1);
        assertThat(times(counsel, "COUNSELLED")).isEqualTo(1);
        assertThat(times(counsel, "DECLINED")).isZero();
        assertThat(times(counsel, "HOW_TO_TAKE")).isEqualTo(1);
        assertThat(times(counsel, "MISSED_DOSE")).isEqualTo(1);
        assertThat(times(counsel, "STORAGE")).isZero();
        var waiting =
                as(shelf.pharmacist, () -> use(PharmacyReports.class).ofCounter(PharmacyReport.WAITING, today(), ALL));
        assertThat(waiting.rows()).containsExactly(List.of(Shelf.today().toString(), "1", "7", "7", "12", "12"));
        assertThat(waiting.sums().get(1)).isEqualTo("1");
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName(
            "keeps the balance of controlled medicines over all days, and shows the lines of those that were asked for")
    void register() {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        Hospital.clockAt(yesterday);
        var shelf = new Shelf("morphinol " + Instant.now().toEpochMilli(), true);
        shelf.receives("MO-1", 200, 40);
        Hospital.clockAt(yesterday.plus(Duration.ofDays(1)));
        shelf.receives("MO-2", 200, 5);

        var rows = as(
                        staff("stock.read"),
                        () -> use(PharmacyReports.class).exportOfStock(PharmacyReport.CONTROLLED, today()))
                .rows()
                .stream()
                .filter(row -> row.get(1).contains(shelf.ingredient))
                .toList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(2)).isEqualTo("RECEIPT");
            assertThat(row.get(3)).isEqualTo("MO-2");
            assertThat(new BigDecimal(row.get(5))).isEqualByComparingTo("5");
            assertThat(new BigDecimal(row.get(6))).isEqualByComparingTo("45");
            assertThat(Instant.parse(row.get(0))).isNotNull();
        });
    }

    @Test
    @DisplayName("comes a page at a time, between two days in their order")
    void pages() {
        Hospital.clockAt(Instant.now());
        var shelf = new Shelf();
        shelf.receives("P-1", 30, 1);
        shelf.receives("P-2", 31, 1);
        var span = new ReportSpan(Shelf.today(), Shelf.today().plusDays(60));
        var one = as(
                shelf.pharmacist,
                () -> use(PharmacyReports.class).ofStock(PharmacyReport.EXPIRY, span, new PageRequest(0, 1)));
        var next = as(
                shelf.pharmacist,
                () -> use(PharmacyReports.class).ofStock(PharmacyReport.EXPIRY, span, new PageRequest(1, 1)));

        assertThat(one.rows()).hasSize(1);
        assertThat(one.total()).isGreaterThanOrEqualTo(2);
        assertThat(next.rows()).isNotEqualTo(one.rows());
        for (var wrong : List.of(
                new ReportSpan(null, Shelf.today()),
                new ReportSpan(Shelf.today(), Shelf.today().minusDays(1)),
                new ReportSpan(Shelf.today().minusYears(9), Shelf.today()))) {
            assertThat(catchThrowableOfType(
                                    DomainException.class,
                                    () -> as(
                                            shelf.pharmacist,
                                            () -> use(PharmacyReports.class).ofStock(PharmacyReport.USE, wrong, ALL)))
                            .refusals())
                    .extracting(Refusal::code)
                    .containsAnyOf("common.required", "common.out-of-range");
        }
    }

    @Test
    @DisplayName("of the counter is for those who work there, and none of the shelf is got that way")
    void guarded() {
        assertThatThrownBy(() -> as(
                        staff("stock.read"),
                        () -> use(PharmacyReports.class).ofCounter(PharmacyReport.WAITING, today(), ALL)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        staff("stock.read"),
                        () -> use(PharmacyReports.class).ofStock(PharmacyReport.WAITING, today(), ALL)))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(
                        staff("patient.search"),
                        () -> use(PharmacyReports.class).exportOfStock(PharmacyReport.VALUE, today())))
                .isInstanceOf(EJBAccessException.class);
    }
}
