package org.ohms.billing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Insurers.agreed;
import static org.ohms.billing.Insurers.card;
import static org.ohms.billing.Insurers.cover;
import static org.ohms.billing.Insurers.payerOf;
import static org.ohms.billing.Insurers.terms;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.invoice;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.authorisation.AuthorisationDesk;
import org.ohms.billing.authorisation.AuthorisationDraft;
import org.ohms.billing.authorisation.AuthorisationRow;
import org.ohms.billing.contract.ContractBook;
import org.ohms.billing.contract.ServiceDraft;
import org.ohms.billing.eligibility.CoverState;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.ManualCheck;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceDiscountDraft;
import org.ohms.billing.price.PriceDiscounts;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceScope;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The payer's part of an invoice")
class SharingIT {
    private PatientId patient = new PatientId(new UUID(0, 0));

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient("Okafor", "Amara");
    }

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private UUID visit() {
        return Office.draft(patient, Office.charge(patient, Office.VISIT, 1));
    }

    private static Money patientPart(UUID invoice) {
        return invoice(invoice).patientPart();
    }

    private UUID covered(UUID plan) {
        return cover(patient, card(payerOf(plan), plan, 1, "M-1"));
    }

    private static List<AuthorisationRow> promises(PatientId whose) {
        return as(Insurers.CLERK, () -> use(AuthorisationDesk.class).of(whose));
    }

    private UUID promise(UUID coverage, String codes, @Nullable Integer visits, @Nullable String amount) {
        return as(
                Insurers.CLERK,
                () -> use(AuthorisationDesk.class)
                        .record(
                                patient,
                                new AuthorisationDraft(
                                        coverage,
                                        "AUTH-77",
                                        codes,
                                        visits,
                                        amount == null ? null : new BigDecimal(amount),
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 12, 31),
                                        null)));
    }

    @Test
    @DisplayName("comes from the coverage: copay, then the rest of the deductible, then a percentage, to the cent")
    void parts() {
        covered(agreed("20", "100", "10", null));

        var first = visit();
        assertThat(patientPart(first)).isEqualTo(dollars("126"));
        assertThat(invoice(first).insurerPart()).isEqualTo(dollars("54"));
        Office.issue(first);
        var figures = invoice(first).row().figures();
        assertThat(figures.open()).isEqualTo(dollars("126"));
        assertThat(figures.insurerOpen()).isEqualTo(dollars("54"));
        assertThat(invoice(first).shares().values()).singleElement().satisfies(share -> {
            assertThat(share.copay()).isEqualTo(dollars("20"));
            assertThat(share.deductible()).isEqualTo(dollars("100"));
            assertThat(share.coinsurance()).isEqualTo(dollars("6"));
        });

        // the deductible of the year is paid, and so is the copay of the day
        assertThat(patientPart(visit())).isEqualTo(dollars("18"));
        assertThatThrownBy(
                        () -> behindTheWalls("update ohms.line_share set copay = 0 where invoice_id = '" + first + "'"))
                .hasMessageContaining("frozen");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("counts with what the insurer said is left of the deductible, and with what was billed since")
    void said() {
        var coverage = covered(agreed("20", "100", "10", null));
        as(
                staff("eligibility.check", "eligibility.read"),
                () -> use(EligibilityDesk.class)
                        .record(
                                coverage,
                                new ManualCheck(
                                        null, CoverState.ACTIVE, null, null, null, new BigDecimal("40"), "Asked Jo")));
        Hospital.clock().pass(Duration.ofMinutes(1));

        var first = visit();
        assertThat(patientPart(first)).isEqualTo(dollars("72"));
        Office.issue(first);

        assertThat(patientPart(visit())).isEqualTo(dollars("18"));
    }

    @Test
    @DisplayName("gives the deductible once, however many invoices are drafted at the same time")
    void once() throws Exception {
        covered(agreed("0", "100", "0", null));
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 8; i++) {
            var charge = Office.charge(patient, Office.VISIT, 1);
            attempts.add(() -> use(InvoiceDrafting.class).draft(patient, List.of(charge)));
        }

        assertThat(Office.race(CLERK, attempts)).containsOnly("done");

        assertThat(Hospital.count("select cast(sum(deductible) as bigint) from ohms.line_share where patient_id = '"
                        + patient + "'"))
                .isEqualTo(100);
    }

    @Test
    @DisplayName("counts what was credited no more, and is the office's to decide otherwise")
    void decided() {
        covered(agreed("0", "100", "0", null));
        var first = visit();
        Office.issue(first);
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(first, null, "Did not happen", false));

        var second = visit();
        assertThat(patientPart(second)).isEqualTo(dollars("100"));
        var line = invoice(second).lines().get(0).id();
        as(CLERK, () -> use(InvoiceDrafting.class).askInsurer(second, Map.of(line, new BigDecimal("150"))));
        assertThat(invoice(second).shares().get(line).byHand()).isEqualTo(dollars("30"));
        as(CLERK, () -> use(InvoiceDrafting.class).shareByCoverage(second));
        assertThat(patientPart(second)).isEqualTo(dollars("100"));
        as(CLERK, () -> use(InvoiceDrafting.class).askInsurer(second, Map.of(line, new BigDecimal("150"))));
        Office.issue(second);
        assertThat(invoice(second).row().figures().open()).isEqualTo(dollars("30"));
    }

    @Test
    @DisplayName("is never issued when the parts are not the whole")
    void whole() throws Exception {
        covered(agreed("20", "0", "0", null));
        var draft = visit();
        behindTheWalls("update ohms.line_share set copay = 21 where invoice_id = '" + draft + "'");

        assertThatThrownBy(() -> Office.issue(draft)).hasStackTraceContaining("not the whole");
    }

    @Test
    @DisplayName("uses up what the payer promised, no further than it goes, and gives it back with the charge")
    void promised() throws Exception {
        var plan = agreed("0", "0", "0", null);
        as(
                Insurers.CLERK,
                () -> use(ContractBook.class)
                        .putService(terms(plan).id(), new ServiceDraft(Office.VISIT, true, true, null)));
        var coverage = covered(plan);
        var without = visit();
        assertThat(invoice(without).shares().values()).allMatch(ShareRow::unauthorised);
        as(CLERK, () -> use(InvoiceDrafting.class).drop(without));
        promise(coverage, Office.VISIT, null, "540");

        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 6; i++) {
            var charge = Office.charge(patient, Office.VISIT, 1);
            attempts.add(() -> use(InvoiceDrafting.class).draft(patient, List.of(charge)));
        }
        assertThat(Office.race(CLERK, attempts)).containsOnly("done");

        assertThat(promises(patient)).singleElement().satisfies(one -> {
            assertThat(one.amountUsed()).isEqualTo(dollars("540"));
            assertThat(one.visitsUsed()).isOne();
            assertThat(one.isUsedUp()).isTrue();
        });
        assertThat(Hospital.count(
                        "select count(*) from ohms.line_share where unauthorised and patient_id = '" + patient + "'"))
                .isEqualTo(3);
        assertThatThrownBy(() -> behindTheWalls("""
                        insert into ohms.authorisation_use select gen_random_uuid(), patient_id, id, gen_random_uuid(),
                            'T-VISIT', date '2026-11-23', 1, now() from ohms.prior_authorisation where coverage_id = '%s'\
                        """.formatted(coverage))).hasMessageContaining("authorisation_used_up");
    }

    @Test
    @DisplayName(
            "can be told before: an estimate takes nothing from the year, and says when the payer wants to be asked")
    void estimated() {
        var clerk = Hospital.staff("coverage.read");
        assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, Office.VISIT, LocalDate.of(2026, 11, 23))))
                .hasValueSatisfying(estimate -> {
                    assertThat(estimate.patientPart()).isEqualTo(dollars("180"));
                    assertThat(estimate.isShared()).isFalse();
                });
        var card = cover(patient, card(Insurers.payer(), null, 2, "M-2"));
        as(
                Hospital.staff(new AccountId(UUID.randomUUID()), "eligibility.check", "eligibility.read"),
                () -> use(EligibilityDesk.class)
                        .record(
                                card,
                                new ManualCheck(
                                        null,
                                        CoverState.ACTIVE,
                                        null,
                                        null,
                                        new BigDecimal("30"),
                                        new BigDecimal("50"),
                                        "Jo, by telephone")));
        assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, Office.VISIT, LocalDate.of(2026, 11, 23))))
                .hasValueSatisfying(estimate -> {
                    assertThat(estimate.isSaid()).isTrue();
                    assertThat(estimate.copay()).isEqualTo(dollars("30"));
                    assertThat(estimate.deductible()).isEqualTo(dollars("50"));
                    assertThat(estimate.patientPart()).isEqualTo(dollars("80"));
                    assertThat(estimate.insurerPart()).isEqualTo(dollars("100"));
                });
        assertThat(patientPart(visit())).isEqualTo(dollars("180"));
        covered(agreed("20", "100", "10", null));

        for (var i = 0; i < 2; i++) {
            assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, Office.VISIT, LocalDate.of(2026, 11, 23))))
                    .hasValueSatisfying(estimate -> {
                        assertThat(estimate.patientPart()).isEqualTo(dollars("126"));
                        assertThat(estimate.insurerPart()).isEqualTo(dollars("54"));
                        assertThat(estimate.unauthorised()).isFalse();
                        assertThat(estimate.isSaid()).isFalse();
                    });
        }
        assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, "NO-SUCH", LocalDate.of(2026, 11, 23))))
                .isEmpty();
    }

    @Test
    @DisplayName("of a visit can be told at the desk: at the prices of its place, less what the list takes off there")
    void estimatedAtThePlace() {
        var clinic = new Clinic();
        var day = LocalDate.of(2026, 11, 24);
        var service = clinic.service(new org.ohms.scheduling.service.ServiceDraft(
                "e-" + UUID.randomUUID(), "Visit", 30, 0, 0, Office.VISIT, true, false, List.of()));
        var keeper = Hospital.staff("price.read", "price.manage");
        var list = as(
                keeper,
                () -> use(PriceCatalogue.class)
                        .draft(new PriceScope(null, clinic.place().value())));
        as(keeper, () -> {
            use(PriceCatalogue.class)
                    .put(list, new PriceDraft(Office.VISIT, "There", null, new BigDecimal("150"), null));
            use(PriceDiscounts.class)
                    .put(
                            list,
                            new PriceDiscountDraft(
                                    null, Discount.Kind.PERCENT, BigDecimal.TEN, true, "Self-pay", null, null));
            use(PriceCatalogue.class).publish(list, day);
        });
        var clerk = Hospital.staff("coverage.read");

        assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, service, day, clinic.place())))
                .hasValueSatisfying(estimate -> {
                    assertThat(estimate.patientPart()).isEqualTo(dollars("135"));
                    assertThat(estimate.insured()).isFalse();
                });
        assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, service, day, null)))
                .hasValueSatisfying(
                        estimate -> assertThat(estimate.patientPart()).isEqualTo(dollars("180")));
        var unpriced = clinic.service(new org.ohms.scheduling.service.ServiceDraft(
                "e-" + UUID.randomUUID(), "Talk", 30, 0, 0, null, true, false, List.of()));
        assertThat(as(clerk, () -> use(EstimateDesk.class).of(patient, unpriced, day, null)))
                .isEmpty();
    }
}
