package org.ohms.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.COLLEAGUE;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceDiscountDraft;
import org.ohms.billing.price.PriceDiscounts;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceScope;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A discount")
class DiscountIT {
    private static final Actor KEEPER = staff("price.read", "price.manage");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final PatientId patient = Clinic.patient();

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    /** Nothing that is published is ever taken away; a test's own drafts and places' lists are, past the triggers. */
    @AfterEach
    void clean() throws SQLException {
        behindTheWalls("""
                set session_replication_role = replica;
                delete from ohms.price_discount where list_id in
                    (select id from ohms.price_list where published_at is null or payer_id is not null);
                delete from ohms.price where list_id in (select id from ohms.price_list where published_at is null);
                delete from ohms.price_list where published_at is null;
                set session_replication_role = default""");
    }

    private List<ChargeRow> open() {
        return as(CLERK, () -> use(ChargeDesk.class).open(patient));
    }

    private ChargeRow charge(UUID id) {
        return as(CLERK, () -> use(ChargeDesk.class).charge(id));
    }

    private void give(Discount.@Nullable Kind kind, @Nullable String figure, @Nullable String reason, UUID... charges) {
        as(
                CLERK,
                () -> use(DiscountDesk.class)
                        .give(patient, List.of(charges), kind, figure == null ? null : new BigDecimal(figure), reason));
    }

    private List<String> notGiven(
            Discount.@Nullable Kind kind, @Nullable String figure, String reason, UUID... charges) {
        return refused(CLERK, () -> {
            give(kind, figure, reason, charges);
            return null;
        });
    }

    @Test
    @DisplayName("in percent stands on the charge, on the line and in the books, each rounded once")
    void percent() {
        var blood = Office.charge(patient, Office.BLOOD, 1);
        give(Discount.Kind.PERCENT, "12.5", "A colleague", blood);

        // 33.33 less 4.17 is 29.16, and 7.5 percent of that 2.19
        assertThat(charge(blood).amounts().discount().amount()).isEqualByComparingTo("4.17");
        assertThat(charge(blood).total().amount()).isEqualByComparingTo("31.35");
        assertThat(as(CLERK, () -> use(ChargeDesk.class).changes(blood)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo("DISCOUNTED");
                    assertThat(change.reason()).isEqualTo("A colleague");
                    assertThat(change.discount().figureText()).isEqualTo("12.5");
                });
        var draft = Office.draft(patient, blood);
        Office.issue(draft);

        var bill = Office.invoice(draft);
        assertThat(bill.lines()).singleElement().satisfies(line -> {
            assertThat(line.gross().amount()).isEqualByComparingTo("33.33");
            assertThat(line.discount().amount()).isEqualByComparingTo("4.17");
            assertThat(line.net().amount()).isEqualByComparingTo("29.16");
            assertThat(line.tax().amount()).isEqualByComparingTo("2.19");
        });
        assertThat(bill.row().figures().total()).isEqualTo(bill.total());
        assertThat(bill.row().figures().open().amount()).isEqualByComparingTo("31.35");
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(draft, null, "Test", true));
        assertThat(Office.invoice(draft).row().figures().open().isZero()).isTrue();
        assertThat(Office.imbalance()).isZero();
        assertThat(charge(blood).total().amount()).isEqualByComparingTo("31.35");
    }

    @Test
    @DisplayName("of an amount off a bill is parted over its charges to the cent")
    void amount() {
        var charges = new UUID[] {
            Office.charge(patient, Office.BLOOD, 1),
            Office.charge(patient, Office.BLOOD, 2),
            Office.charge(patient, Office.TABLET, 7)
        };
        give(Discount.Kind.WHOLE, "10.01", "Charity", charges);

        assertThat(open().stream()
                        .map(row -> row.amounts().discount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10.01");
        assertThat(notGiven(Discount.Kind.WHOLE, "102.33", "Too much", charges)).containsExactly("common.out-of-range");
        assertThat(notGiven(Discount.Kind.WHOLE, "1.001", "Too fine", charges)).containsExactly("common.out-of-range");
    }

    @Test
    @DisplayName("above the limit waits for another person, and goes onto no invoice until then")
    void aboveLimit() {
        var visit = Office.charge(patient, Office.VISIT, 1);
        give(Discount.Kind.PERCENT, "100", "Charity", visit);

        assertThat(charge(visit).isWaiting()).isTrue();
        assertThat(charge(visit).total().amount()).isEqualByComparingTo("180");
        assertThat(refused(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(visit))))
                .containsExactly("charge.discount-waits");
        assertThat(as(
                        COLLEAGUE,
                        () -> use(DiscountDesk.class)
                                .waiting(new PageRequest(0, 50))
                                .rows()))
                .extracting(ChargeRow::id)
                .contains(visit);
        assertThat(refused(CLERK, () -> {
                    use(DiscountDesk.class).agree(visit, charge(visit).version());
                    return null;
                }))
                .containsExactly("charge.same-person");
        assertThatThrownBy(() -> behindTheWalls(
                        "update ohms.charge set discount_agreed_by = discount_by where id = '" + visit + "'"))
                .hasMessageContaining("charge_discount_by_two");

        var seen = charge(visit).version();
        as(COLLEAGUE, () -> use(DiscountDesk.class).agree(visit, seen));

        assertThat(charge(visit).total().isZero()).isTrue();
        assertThat(refused(COLLEAGUE, () -> {
                    use(DiscountDesk.class).decline(visit, charge(visit).version());
                    return null;
                }))
                .containsExactly("charge.nothing-waits");
        assertThat(Office.draft(patient, visit)).isNotNull();
    }

    @Test
    @DisplayName("is not given in small ones to stay below the limit; what is declined or taken back costs all of it")
    void inSmallOnes() {
        var first = Office.charge(patient, Office.VISIT, 1);
        var second = Office.charge(patient, Office.VISIT, 1);
        give(Discount.Kind.WHOLE, "60", "First", first);
        give(Discount.Kind.WHOLE, "60", "Second", second);

        assertThat(charge(first).isWaiting()).isFalse();
        assertThat(charge(second).isWaiting()).isTrue();
        var seen = charge(second).version();
        as(COLLEAGUE, () -> use(DiscountDesk.class).decline(second, seen));
        assertThat(charge(second).discount()).isNull();
        var given = charge(first).version();
        as(CLERK, () -> use(DiscountDesk.class).withdraw(first, given, "Given by mistake"));
        assertThat(charge(first).total().amount()).isEqualByComparingTo("180");
        assertThat(refused(CLERK, () -> {
                    use(DiscountDesk.class).withdraw(first, charge(first).version(), "Again");
                    return null;
                }))
                .containsExactly("charge.no-discount");
    }

    @Test
    @DisplayName("of a price list is taken off by itself: of the service first, in its days, and says why on the bill")
    void listed() {
        var payer = Insurers.payer();
        Office.charge(patient, Office.VISIT, 1);
        var draft = as(KEEPER, () -> use(PriceCatalogue.class).draft(new PriceScope(payer, null)));
        as(KEEPER, () -> {
            use(PriceCatalogue.class)
                    .put(draft, new PriceDraft(Office.VISIT, "Agreed", null, new BigDecimal("100"), null));
            use(PriceCatalogue.class)
                    .put(draft, new PriceDraft(Office.BLOOD, "Agreed", null, new BigDecimal("40"), null));
            put(draft, null, Discount.Kind.PERCENT, "10", "Contract", null, null);
            put(draft, Office.BLOOD, Discount.Kind.EACH, "1.50", "Laboratory week", MONDAY, MONDAY.plusDays(6));
        });
        assertThat(refused(KEEPER, () -> {
                    put(draft, null, Discount.Kind.PERCENT, "5", "Again", MONDAY, null);
                    return null;
                }))
                .containsExactly("price.discount-overlaps");
        assertThat(refused(KEEPER, () -> {
                    put(draft, "NO-SUCH", Discount.Kind.EACH, "0", " ", MONDAY, MONDAY.minusDays(1));
                    return null;
                }))
                .containsExactlyInAnyOrder(
                        "price.not-on-list", "common.out-of-range", "common.required", "common.out-of-range");
        as(KEEPER, () -> use(PriceCatalogue.class).publish(draft, MONDAY));
        assertThat(refused(KEEPER, () -> {
                    put(draft, Office.VISIT, Discount.Kind.PERCENT, "5", "Late", null, null);
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        Insurers.cover(patient, Insurers.card(payer, null, 1, "M-" + UUID.randomUUID()));

        var visit = charge(Office.charge(patient, Office.VISIT, 1));
        var blood = charge(Office.charge(patient, Office.BLOOD, 3));

        assertThat(visit.total().amount()).isEqualByComparingTo("90");
        assertThat(visit.discountName()).isEqualTo("Contract");
        assertThat(blood.total().amount()).isEqualByComparingTo("115.50");
        var bill = Office.invoice(Office.draft(patient, visit.id(), blood.id()));
        assertThat(bill.lines())
                .extracting(line -> line.discountName())
                .containsExactlyInAnyOrder("Contract", "Laboratory week");
        assertThat(bill.net().amount()).isEqualByComparingTo("205.50");
    }

    private static void put(
            UUID list,
            @Nullable String code,
            Discount.Kind kind,
            String figure,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        use(PriceDiscounts.class)
                .put(list, new PriceDiscountDraft(code, kind, new BigDecimal(figure), false, name, from, until));
    }

    @Test
    @DisplayName("asks for all that is missing, and is given by those who may, to charges of one patient only")
    void guarded() {
        var visit = Office.charge(patient, Office.VISIT, 1);

        assertThat(notGiven(null, null, " ", visit))
                .containsExactly("common.required", "common.required", "common.required");
        assertThat(notGiven(Discount.Kind.PERCENT, "100.5", "Why", visit)).containsExactly("common.out-of-range");
        assertThat(notGiven(Discount.Kind.EACH, "1", "Why", visit)).containsExactly("common.not-allowed");
        assertThat(notGiven(Discount.Kind.PERCENT, "1", "Why")).containsExactly("common.required");
        assertThat(notGiven(Discount.Kind.PERCENT, "1", "Why", Office.charge(Clinic.patient(), Office.VISIT, 1)))
                .containsExactly("common.not-found");
        assertThatThrownBy(() -> as(
                        staff("charge.read", "charge.review"),
                        () -> use(DiscountDesk.class)
                                .give(patient, List.of(visit), Discount.Kind.PERCENT, BigDecimal.ONE, "Why")))
                .isInstanceOf(EJBAccessException.class);
        Office.draft(patient, visit);
        assertThat(notGiven(Discount.Kind.PERCENT, "1", "Why", visit)).containsExactly("charge.not-open");
        assertThatThrownBy(() -> behindTheWalls("update ohms.charge set discount_kind = 'PERCENT', discount_figure = 5,"
                        + " discount_name = 'X' where id = '" + visit + "'"))
                .hasMessageContaining("not corrected");
    }
}
