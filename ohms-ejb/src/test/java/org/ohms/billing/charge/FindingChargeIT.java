package org.ohms.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceScope;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.PlaceOrder;
import org.ohms.records.procedure.ProcedureDraft;
import org.ohms.records.procedure.ProcedureList;
import org.ohms.records.report.EnterResult;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ResultEntry;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;

@DisplayName("What is found and done, as a charge,")
class FindingChargeIT {
    /** Appendectomy in SNOMED CT: the example of SNOMED International's guide to its compositional grammar. */
    private static final String APPENDECTOMY = "80146002";

    /** Glucose in LOINC, as HL7 names it in the examples of FHIR R4 (observation-example-f001-glucose). */
    private static final String GLUCOSE = "15074-8";

    private static final Actor KEEPER = staff("price.read", "price.manage");

    private final Ward ward = new Ward();

    FindingChargeIT() {
        Office.charge(Clinic.patient(), Office.VISIT, 1);
        rule(ChargeSource.PROCEDURE, CodeSystem.SNOMED, APPENDECTOMY, Office.VISIT);
        rule(ChargeSource.RESULT, CodeSystem.LOINC, GLUCOSE, Office.BLOOD);
    }

    private static void rule(ChargeSource what, CodeSystem system, String code, String price) {
        var known = as(KEEPER, () -> use(ChargeRuleDesk.class).all()).stream()
                .anyMatch(row -> row.what() == what && row.code().equals(code));
        if (!known) {
            as(KEEPER, () -> use(ChargeRuleDesk.class).add(what, system, code, price));
        }
    }

    private UUID done(String code, @Nullable EncounterId encounter) {
        return as(
                ward.doctor,
                () -> use(ProcedureList.class)
                        .add(
                                ward.patient,
                                new ProcedureDraft(
                                        Concept.of(CodeSystem.SNOMED, code, "Operation"), null, null, encounter)));
    }

    private UUID reported(@Nullable UUID order) {
        return as(
                ward.colleague,
                () -> use(ResultEntry.class)
                        .enter(new EnterResult(
                                ward.patient,
                                null,
                                order,
                                ReportCategory.LABORATORY,
                                Concept.of(CodeSystem.LOINC, GLUCOSE, "Glucose"),
                                null,
                                "Within its range",
                                false,
                                List.of(),
                                null)));
    }

    private UUID order() {
        return as(
                ward.doctor,
                () -> use(OrderDesk.class)
                        .place(new PlaceOrder(
                                ward.patient,
                                null,
                                OrderCategory.LABORATORY,
                                null,
                                Concept.of(CodeSystem.LOINC, GLUCOSE, "Glucose"),
                                "Check",
                                null,
                                null)));
    }

    private void strike(UUID procedure) {
        var version =
                as(ward.doctor, () -> use(ProcedureList.class).of(ward.patient, new PageRequest(0, 10))).rows().stream()
                        .filter(row -> row.id().equals(procedure))
                        .findFirst()
                        .orElseThrow()
                        .version();
        as(ward.doctor, () -> use(ProcedureList.class).enteredInError(ward.patient, procedure, version));
    }

    private List<ChargeRow> open() {
        return as(CLERK, () -> use(ChargeDesk.class).open(ward.patient));
    }

    @Test
    @DisplayName("of a procedure in a visit here is made once with its source; former times cost nothing")
    void procedures() {
        done(APPENDECTOMY, null);
        done("71388002", ward.call());
        assertThat(open()).isEmpty();

        var procedure = done(APPENDECTOMY, ward.call());

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(ChargeSource.PROCEDURE);
            assertThat(row.sourceId()).isEqualTo(procedure);
            assertThat(row.total().amount()).isEqualByComparingTo("180");
        });
        assertThat(Hospital.count("select count(*) from ohms.charge where source_id = '" + procedure + "'"))
                .isOne();
    }

    @Test
    @DisplayName("of a result that answers an order here is made once; what nobody ordered costs nothing")
    void results() {
        reported(null);
        assertThat(open()).isEmpty();

        var report = reported(order());

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(ChargeSource.RESULT);
            assertThat(row.sourceId()).isEqualTo(report);
            assertThat(row.code()).isEqualTo(Office.BLOOD);
        });
    }

    @Test
    @DisplayName("is struck with what it is from while it waits, and waits for a person once it was billed")
    void withdrawn() {
        var first = done(APPENDECTOMY, ward.call());
        strike(first);
        assertThat(open()).isEmpty();
        assertThat(Hospital.count(
                        "select count(*) from ohms.charge where state = 'STRUCK' and source_id = '" + first + "'"))
                .isOne();

        var second = done(APPENDECTOMY, ward.call());
        var charge = open().get(0).id();
        var invoice = Office.draft(ward.patient, charge);
        Office.issue(invoice);
        strike(second);

        var row = as(CLERK, () -> use(ChargeDesk.class).charge(charge));
        assertThat(row.state()).isEqualTo(ChargeState.INVOICED);
        assertThat(row.isCameBack()).isTrue();
        as(CLERK, () -> use(InvoiceCorrecting.class).credit(invoice, null, "It was somebody else", true));
        assertThat(as(CLERK, () -> use(ChargeDesk.class).charge(charge)).state())
                .isEqualTo(ChargeState.STRUCK);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("is late once a bill for that day was issued")
    void late() {
        var first = Office.charge(ward.patient, Office.VISIT, 1);
        assertThat(as(CLERK, () -> use(ChargeDesk.class).charge(first)).late()).isFalse();
        Office.issue(Office.draft(ward.patient, first));
        Hospital.clockAt(Hospital.clock().instant().plusSeconds(60));

        var second = Office.charge(ward.patient, Office.BLOOD, 1);

        assertThat(as(CLERK, () -> use(ChargeDesk.class).charge(second)).late()).isTrue();
        assertThat(as(CLERK, () -> use(ChargeDesk.class).charge(first)).late()).isFalse();
    }

    @Test
    @DisplayName("follows rules that say of each field what is wrong, and hold once")
    void rules() {
        assertThat(refused(
                        KEEPER,
                        () -> use(ChargeRuleDesk.class).add(ChargeSource.VISIT, CodeSystem.LOINC, "x", "NO-SUCH")))
                .contains("common.not-allowed", "charge.no-price");
        assertThat(refused(KEEPER, () -> use(ChargeRuleDesk.class).add(null, null, " ", null)))
                .contains("common.required");
        assertThat(refused(
                        KEEPER,
                        () -> use(ChargeRuleDesk.class)
                                .add(ChargeSource.RESULT, CodeSystem.LOINC, GLUCOSE, Office.BLOOD)))
                .containsExactly("charge.rule-exists");
        assertThatThrownBy(() -> as(
                        CLERK,
                        () -> use(ChargeRuleDesk.class)
                                .add(ChargeSource.RESULT, CodeSystem.LOINC, GLUCOSE, Office.BLOOD)))
                .isInstanceOf(EJBAccessException.class);
        var id = as(
                KEEPER,
                () -> use(ChargeRuleDesk.class).add(ChargeSource.RESULT, CodeSystem.LOINC, "718-7", Office.BLOOD));
        assertThat(as(KEEPER, () -> use(ChargeRuleDesk.class).all()))
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Blood panel"));
        as(KEEPER, () -> use(ChargeRuleDesk.class).remove(id));
        assertThat(refused(KEEPER, () -> {
                    use(ChargeRuleDesk.class).remove(id);
                    return null;
                }))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("costs what holds at the place of its encounter, of a result that of its order")
    void atAPlace() throws Exception {
        var place = new Clinic().place();
        var list = as(KEEPER, () -> use(PriceCatalogue.class).draft(new PriceScope(null, place.value())));
        as(KEEPER, () -> {
            use(PriceCatalogue.class)
                    .put(list, new PriceDraft(Office.VISIT, "There", null, new BigDecimal("150"), null));
            use(PriceCatalogue.class)
                    .put(list, new PriceDraft(Office.BLOOD, "There", null, new BigDecimal("30"), null));
        });
        as(
                KEEPER,
                () -> use(PriceCatalogue.class)
                        .publish(
                                list,
                                use(KnownHospital.class).today(Hospital.clock().instant())));
        var encounter = ward.call();
        Office.behindTheWalls("update ohms.encounter set place_id = '" + place + "' where id = '" + encounter + "'");
        var order = order();
        Office.behindTheWalls(
                "update ohms.service_request set encounter_id = '" + encounter + "' where id = '" + order + "'");

        done(APPENDECTOMY, encounter);
        reported(order);

        assertThat(open())
                .extracting(row -> row.total().amount().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("150", "30");
    }
}
