package org.ohms.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.invoice.InvoicePaper;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PackageBook;
import org.ohms.billing.price.PackageDraft;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceScope;
import org.ohms.billing.share.EstimateDesk;
import org.ohms.billing.share.PackageOffer;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/** Whatever services a package has and whatever it costs: what is billed comes to its price exactly, and is explained. */
@Label("A package")
class PackageIT {
    private static final Actor KEEPER = staff("price.read", "price.manage");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @BeforeTry
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @AfterTry
    void clean() throws SQLException {
        behindTheWalls("""
                set session_replication_role = replica;
                delete from ohms.price where list_id in (select id from ohms.price_list where published_at is null);
                delete from ohms.price_list where published_at is null;
                set session_replication_role = default""");
    }

    /** A patient of a payer of its own, on whose list three services have these prices, and are a package. */
    private static PatientId patientWith(int first, int second, int third, String price, int days) {
        Office.charge(Clinic.patient(), Office.VISIT, 1);
        var payer = Insurers.payer();
        var draft = as(KEEPER, () -> use(PriceCatalogue.class).draft(new PriceScope(payer, null)));
        put(draft, "K-ONE", first, null);
        put(draft, "K-TWO", second, "7.5");
        put(draft, "K-THREE", third, "19");
        as(
                KEEPER,
                () -> use(PackageBook.class)
                        .put(
                                draft,
                                new PackageDraft(
                                        "K-ALL",
                                        "Check-up",
                                        new BigDecimal(price),
                                        days,
                                        List.of("k-one", "K-TWO", "K-THREE"))));
        as(KEEPER, () -> use(PriceCatalogue.class).publish(draft, MONDAY));
        var patient = Clinic.patient();
        Insurers.cover(patient, Insurers.card(payer, null, 1, "M-" + UUID.randomUUID()));
        return patient;
    }

    private static void put(UUID list, String code, int cents, @Nullable String tax) {
        as(
                KEEPER,
                () -> use(PriceCatalogue.class)
                        .put(
                                list,
                                new PriceDraft(
                                        code,
                                        "Of " + code,
                                        null,
                                        BigDecimal.valueOf(cents, 2),
                                        tax == null ? null : new BigDecimal(tax))));
    }

    private static UUID[] charges(PatientId patient) {
        return new UUID[] {
            Office.charge(patient, "K-ONE", 1), Office.charge(patient, "K-TWO", 1), Office.charge(patient, "K-THREE", 1)
        };
    }

    private static Money net(List<InvoiceLineRow> lines) {
        return lines.stream().map(InvoiceLineRow::net).reduce(Money.zero("USD"), Money::plus);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    @Label("is billed at its price to the cent, parted over its services, and the books are the sum of the lines")
    void exact(
            @ForAll @IntRange(min = 0, max = 50_000) int first,
            @ForAll @IntRange(min = 1, max = 50_000) int second,
            @ForAll @IntRange(min = 0, max = 50_000) int third,
            @ForAll @IntRange(min = 0, max = 1_000) int share) {
        var price = Money.of(BigDecimal.valueOf((long) first + second + third, 2), "USD")
                .timesRounded(BigDecimal.valueOf(share, 3));
        var patient = patientWith(first, second, third, price.amount().toPlainString(), 1);

        var draft = Office.draft(patient, charges(patient));
        Office.issue(draft);

        var bill = Office.invoice(draft);
        assertThat(net(bill.lines())).isEqualTo(price);
        assertThat(bill.lines()).allSatisfy(line -> {
            assertThat(line.packageName()).isEqualTo("Check-up");
            assertThat(line.gross().minus(line.discount())).isEqualTo(line.net());
            assertThat(line.net()).isEqualTo(line.net().rounded());
            assertThat(line.tax())
                    .isEqualTo(line.net().timesRounded(line.taxPercent().movePointLeft(2)));
        });
        assertThat(bill.row().figures().total()).isEqualTo(bill.total());
        assertThat(Office.imbalance()).isZero();
    }

    @Example
    @Label("is one group on the bill; what is left out or credited is billed anew on its own")
    void comesApart() {
        var patient = patientWith(10_000, 5_000, 2_000, "130", 1);
        var charges = charges(patient);
        var other = Office.charge(patient, "K-ONE", 1);
        var draft = Office.draft(patient, charges[0], charges[1], charges[2], other);

        var lines = Office.invoice(draft).lines();
        assertThat(lines.stream().filter(line -> line.packageGroup() != null)).hasSize(3);
        assertThat(lines.stream().filter(Office.invoice(draft)::first)).hasSize(1);
        assertThat(net(lines).amount()).isEqualByComparingTo("230");
        var second = lines.stream()
                .filter(line -> line.charge().equals(charges[1]))
                .findFirst()
                .orElseThrow();
        as(CLERK, () -> use(InvoiceDrafting.class).leaveOut(draft, second.id()));

        assertThat(Office.invoice(draft).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.packageGroup()).isNull());
        assertThat(Office.invoice(draft).net().amount()).isEqualByComparingTo("220");
        as(CLERK, () -> use(InvoiceDrafting.class).drop(draft));
        var again = Office.draft(patient, charges);
        Office.issue(again);
        assertThat(Office.invoice(again).net().amount()).isEqualByComparingTo("130");
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(again, null, "Test", true));
        assertThat(as(CLERK, () -> use(ChargeDesk.class).open(patient)))
                .allSatisfy(row -> assertThat(row.discount()).isNull())
                .extracting(row -> row.amounts().net().amount().intValueExact())
                .containsExactlyInAnyOrder(100, 50, 20, 100);
        assertThat(Office.imbalance()).isZero();
    }

    @Example
    @Label("is told of before, at what it is billed at, and stands on paper below its name")
    void told() throws IOException {
        var patient = patientWith(10_000, 5_000, 2_000, "130", 2);

        var told = offers(patient);

        var draft = Office.draft(patient, charges(patient));
        Office.issue(draft);
        var bill = Office.invoice(draft);
        assertThat(told).singleElement().satisfies(offer -> {
            assertThat(offer.name()).isEqualTo("Check-up");
            assertThat(offer.others()).containsExactlyInAnyOrder("Of K-TWO", "Of K-THREE");
            assertThat(offer.days()).isEqualTo(2);
            assertThat(offer.together()).isEqualTo(bill.total());
            assertThat(offer.apart()).isEqualTo(Money.of(new BigDecimal("177.55"), "USD"));
        });
        try (var document =
                Loader.loadPDF(as(CLERK, () -> use(InvoicePaper.class).print(draft)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsOnlyOnce("Check-up")
                    .contains("Package Check-up, together $"
                            + bill.total().amount().setScale(2, RoundingMode.UNNECESSARY));
        }
    }

    @Example
    @Label("is told of to nobody whose price list does not offer it")
    void notTold() {
        var patient = patientWith(10_000, 5_000, 2_000, "170", 1);
        assertThat(offers(patient)).hasSize(1);
        var stranger = Clinic.patient();
        assertThat(as(staff("coverage.read"), () -> use(EstimateDesk.class).of(stranger, "K-ONE", MONDAY)))
                .isEmpty();
        assertThat(as(staff("coverage.read"), () -> use(EstimateDesk.class).of(stranger, Office.VISIT, MONDAY)))
                .hasValueSatisfying(estimate -> assertThat(estimate.packages()).isEmpty());
    }

    private static List<PackageOffer> offers(PatientId patient) {
        return as(staff("coverage.read"), () -> use(EstimateDesk.class).of(patient, "K-ONE", MONDAY))
                .orElseThrow()
                .packages();
    }

    @Example
    @Label("is none where a service is missing, is done twice at once, too late, or has a discount given by hand")
    void none() {
        var patient = patientWith(10_000, 5_000, 2_000, "130", 2);
        var two = Office.charge(patient, "K-TWO", 1);
        var three = Office.charge(patient, "K-THREE", 1);
        var twice = Office.charge(patient, "K-ONE", 2);
        var draft = Office.draft(patient, two, three, twice);
        assertThat(Office.invoice(draft).lines())
                .allSatisfy(line -> assertThat(line.packageGroup()).isNull());
        as(CLERK, () -> use(InvoiceDrafting.class).drop(draft));
        Hospital.clockAt(TestClock.MONDAY_8AM.plusSeconds(2 * 86_400));
        var late = Office.charge(patient, "K-ONE", 1);
        var without = Office.draft(patient, two, three, late);
        assertThat(Office.invoice(without).net().amount()).isEqualByComparingTo("170");
        as(CLERK, () -> use(InvoiceDrafting.class).drop(without));
        var one = as(
                CLERK,
                () -> use(ChargeDesk.class)
                        .enter(patient, UUID.randomUUID(), "K-ONE", BigDecimal.ONE, MONDAY.plusDays(1)));
        as(
                CLERK,
                () -> use(DiscountDesk.class)
                        .give(patient, List.of(one), Discount.Kind.PERCENT, BigDecimal.TEN, "Why"));
        var given = Office.draft(patient, two, three, one);
        assertThat(Office.invoice(given).net().amount()).isEqualByComparingTo("160");
        as(CLERK, () -> use(InvoiceDrafting.class).drop(given));
        var version = as(CLERK, () -> use(ChargeDesk.class).charge(one)).version();
        as(CLERK, () -> use(DiscountDesk.class).withdraw(one, version, "Why"));
        assertThat(Office.invoice(Office.draft(patient, two, three, one)).net().amount())
                .isEqualByComparingTo("130");
    }

    @Example
    @Label("names services of its list, costs no more than they do, and stays as it was published")
    void guarded() throws SQLException {
        var payer = Insurers.payer();
        var draft = as(KEEPER, () -> use(PriceCatalogue.class).draft(new PriceScope(payer, null)));
        put(draft, "K-ONE", 1_000, null);
        put(draft, "K-TWO", 1_000, null);

        assertThat(notPut(draft, new PackageDraft("k all", " ", new BigDecimal("20.01"), 0, List.of("K-ONE", "K-TWO"))))
                .containsExactlyInAnyOrder(
                        "price.code-form", "common.required", "common.out-of-range", "common.out-of-range");
        assertThat(notPut(draft, new PackageDraft("K-ALL", "All", BigDecimal.TEN, 1, List.of("K-ONE", "K-NONE"))))
                .containsExactly("price.not-on-list");
        assertThat(notPut(draft, new PackageDraft("K-ALL", "All", BigDecimal.TEN, 1, List.of("K-ONE", "k-one"))))
                .containsExactly("price.package-parts");
        var sound = new PackageDraft("K-ALL", "All", BigDecimal.TEN, 1, List.of("K-ONE", "K-TWO"));
        as(KEEPER, () -> use(PackageBook.class).put(draft, sound));
        assertThat(notPut(draft, sound)).containsExactly("price.package-exists");
        as(KEEPER, () -> use(PriceCatalogue.class).remove(draft, "K-TWO"));
        assertThat(as(KEEPER, () -> use(PackageBook.class).of(draft))).isEmpty();
        put(draft, "K-TWO", 1_000, null);
        as(KEEPER, () -> use(PackageBook.class).put(draft, sound));
        as(KEEPER, () -> use(PriceCatalogue.class).publish(draft, MONDAY));
        assertThat(notPut(draft, sound)).containsExactly("common.changed-meanwhile");
        var next = as(KEEPER, () -> use(PriceCatalogue.class).draft(new PriceScope(payer, null)));
        assertThat(as(KEEPER, () -> use(PackageBook.class).of(next)))
                .singleElement()
                .satisfies(one -> assertThat(one.parts()).containsExactly("K-ONE", "K-TWO"));
        as(KEEPER, () -> use(PriceCatalogue.class).drop(next));
    }

    private static List<String> notPut(UUID list, PackageDraft wanted) {
        return refused(KEEPER, () -> {
            use(PackageBook.class).put(list, wanted);
            return null;
        });
    }
}
