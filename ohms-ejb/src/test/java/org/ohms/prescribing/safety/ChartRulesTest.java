package org.ohms.prescribing.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.prescribing.drug.Ingredient;
import org.ohms.prescribing.drug.Severity;
import org.ohms.prescribing.drug.Shipped;

@DisplayName("What speaks against a medicine in the patient")
class ChartRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final ChartRules rules = new ChartRules();
    private final DoseLimits doses = new DoseLimits();

    @Test
    @DisplayName("is written down with where it is from, about what the catalogue knows")
    void sources() {
        var known = Shipped.rules().ingredients().stream().map(Ingredient::name).collect(Collectors.toSet());

        assertThat(rules.all()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(List.of(rule.code(), rule.title(), rule.effect(), rule.action(), rule.source()))
                    .as(rule.code())
                    .noneMatch(String::isBlank);
            assertThat(
                            rule.drug().startsWith("group:")
                                    ? Shipped.rules().membersOf(rule.drug().substring("group:".length()))
                                    : Set.of(rule.drug()))
                    .as(rule.drug())
                    .isNotEmpty()
                    .isSubsetOf(known);
        });
        assertThat(rules.all()).extracting(ChartRule::code).doesNotHaveDuplicates();
        assertThat(rules.all().stream().map(ChartRule::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.of(
                        AlertKind.CONDITION,
                        AlertKind.AGE,
                        AlertKind.LABORATORY,
                        AlertKind.PREGNANCY,
                        AlertKind.LACTATION));
        assertThat(doses.all()).hasSizeGreaterThan(40).allSatisfy(limit -> {
            assertThat(known).contains(limit.ingredient());
            assertThat(limit.source()).isNotBlank();
            assertThat(limit.most() == null).isEqualTo(limit.mostAKilogram() != null);
        });
    }

    @Test
    @DisplayName("is a disease by the words of its name")
    void condition() {
        assertThat(codes("bupropion", facts(40, null, "seizure disorder (disorder)")))
                .hasSize(1);
        assertThat(codes("bupropion", facts(40, null, "essential hypertension")))
                .isEmpty();
        assertThat(codes("lisinopril", facts(30, null, "normal pregnancy"))).hasSize(1);
        assertThat(codes("lisinopril", ChartFacts.NONE)).isEmpty();
    }

    @ParameterizedTest(name = "tramadol at {0}: {1}")
    @CsvSource({"11, true", "12, false", "40, false"})
    @DisplayName("is an age on the other side of the limit")
    void age(int years, boolean against) {
        assertThat(codes("tramadol", facts(years, null)).isEmpty()).isNotEqualTo(against);
    }

    @ParameterizedTest(name = "metformin at a filtration of {0}: {1}")
    @CsvSource({"29, true", "30, false", "90, false"})
    @DisplayName("is a figure on the other side of the limit")
    void laboratory(String rate, boolean against) {
        var facts = new ChartFacts(
                60, null, null, List.of(), Map.of(Figure.KIDNEY, new ChartFacts.Measured(new BigDecimal(rate), DAY)));

        assertThat(codes("metformin", facts).isEmpty()).isNotEqualTo(against);
        assertThat(codes("metformin", ChartFacts.NONE)).isEmpty();
    }

    @ParameterizedTest(name = "{1} {0} 30: {2}")
    @CsvSource(textBlock = """
        <,  29, true
        <,  30, false
        <=, 30, true
        <=, 31, false
        >,  31, true
        >,  30, false
        >=, 30, true
        >=, 29, false
        """)
    @DisplayName("is a figure below or above a limit, or at it where the sign says so")
    void compared(String sign, BigDecimal figure, boolean holds) {
        assertThat(new ChartRule.Compared(sign, new BigDecimal("30")).test(figure))
                .isEqualTo(holds);
    }

    @Test
    @DisplayName("is not looked for by a sign that there is not")
    void noSign() {
        var unknown = new ChartRule.Compared("=", BigDecimal.ONE);

        assertThatIllegalArgumentException().isThrownBy(() -> unknown.test(BigDecimal.ONE));
    }

    @Test
    @DisplayName("is asked of the conditions only where a rule about the medicine, or about its group, asks for them")
    void conditions() {
        assertThat(rules.asksForConditions(Shipped.rules(), "bupropion")).isTrue();
        var group = rules.all().stream()
                .filter(rule -> rule.asked() instanceof ChartRule.HasCondition)
                .map(ChartRule::drug)
                .filter(drug -> drug.startsWith("group:"))
                .findFirst()
                .orElseThrow();
        assertThat(Shipped.rules().membersOf(group.substring("group:".length())))
                .isNotEmpty()
                .allMatch(member -> rules.asksForConditions(Shipped.rules(), member));
        assertThat(rules.asksForConditions(Shipped.rules(), "unobtainium")).isFalse();
    }

    @ParameterizedTest(name = "{1} mg of {0} at {2} years: {3}")
    @CsvSource(nullValues = "-", textBlock = """
        metformin, 2550, 50, -
        metformin, 2551, 50, MAJOR
        simvastatin, 80, 50, MINOR
        simvastatin, 81, 50, MAJOR
        tramadol, 400, 75, -
        tramadol, 301, 76, MAJOR
        atorvastatin, 40, 12, MINOR
        atorvastatin, 81, 12, MAJOR
        atorvastatin, 40, 50, -
        citalopram, 40, 60, -
        citalopram, 21, 61, MAJOR
        loratadine, 10, 6, -
        loratadine, 10, 5, MAJOR
        tizanidine, 30, 40, MINOR
        lithium, 99999, 50, -
        """)
    @DisplayName("is a dose above what the label gives for the age")
    void dose(String ingredient, String milligrams, int years, @Nullable Severity severity) {
        var found = doses.against(ingredient, new PlannedDose(new BigDecimal(milligrams)), facts(years, null));

        assertThat(found.map(DoseLimits.Exceeded::severity).orElse(null)).isEqualTo(severity);
    }

    @Test
    @DisplayName("is a dose above what the label gives for the weight, once the weight is known")
    void doseByWeight() {
        var dose = new PlannedDose(new BigDecimal("900"));

        assertThat(doses.against("ibuprofen", dose, facts(6, new BigDecimal("20"))))
                .hasValueSatisfying(
                        exceeded -> assertThat(exceeded.text()).contains("900").contains("800"));
        assertThat(doses.against("ibuprofen", dose, facts(6, new BigDecimal("25"))))
                .isEmpty();
        assertThat(doses.against("ibuprofen", dose, facts(6, null))).isEmpty();
    }

    @Test
    @DisplayName("is a dose above what the label gives for kidneys that work less")
    void doseByClearance() {
        var facts = new ChartFacts(
                70,
                null,
                null,
                List.of(),
                Map.of(Figure.CLEARANCE, new ChartFacts.Measured(new BigDecimal("45"), DAY)));

        assertThat(doses.against("oseltamivir", new PlannedDose(new BigDecimal("150")), facts))
                .isPresent();
        assertThat(doses.against("oseltamivir", new PlannedDose(new BigDecimal("60")), facts))
                .isEmpty();
    }

    private List<String> codes(String ingredient, ChartFacts facts) {
        return rules.against(Shipped.rules(), ingredient, facts).stream()
                .map(ChartRule::code)
                .toList();
    }

    private static ChartFacts facts(int years, @Nullable BigDecimal kilograms, String... conditions) {
        return new ChartFacts(years, null, kilograms, List.of(conditions), Map.of());
    }
}
