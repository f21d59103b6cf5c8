package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("The interaction rules that ship")
class ShippedRulesTest {
    private final RuleSet rules = Shipped.rules();

    @Test
    void areManyEnough() {
        assertThat(rules.ingredients()).hasSizeGreaterThan(400);
        assertThat(rules.rules()).hasSizeGreaterThan(300);
        assertThat(rules.rules()).allSatisfy(rule -> {
            assertThat(rule.sources()).as(rule.code()).isNotEmpty();
            assertThat(List.of(rule.mechanism(), rule.effect(), rule.action(), rule.since()))
                    .as(rule.code())
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void holdAllFifteenHighPriorityPairs() {
        assertThat(rules.rules().stream()
                        .map(InteractionRule::code)
                        .filter(code -> code.startsWith("ONC-"))
                        .map(code -> Integer.valueOf(code.substring(4, 6)))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 15).boxed().toList());
    }

    @ParameterizedTest(name = "{0}: {1} with {2}")
    @CsvFileSource(resources = "/org/ohms/prescribing/onc-high-priority.csv", numLinesToSkip = 2)
    void interruptOnHighPriorityPairs(int pair, String a, String b) {
        var found = Shipped.check(a, b).pairs();

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.severity().isGrave()).isTrue();
            assertThat(it.interruptive()).isTrue();
            assertThat(codes(it))
                    .as("rules of pair %s", pair)
                    .anyMatch(code -> code.startsWith("ONC-%02d".formatted(pair)));
        });
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvFileSource(resources = "/org/ohms/prescribing/onc-non-interruptive.csv", numLinesToSkip = 2)
    void stayQuietOnPairsThatAreNotToInterrupt(String a, String b) {
        var found = Shipped.check(a, b).pairs();

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.interruptive()).isFalse();
            assertThat(codes(it)).anyMatch(code -> code.startsWith("NI-"));
        });
    }

    /** Not one example for each pair of classes but every member of one class with every member of the other. */
    @Test
    void interruptOnEveryPairOfTheFifteenClasses() {
        assertThat(pairsOf("ONC-"))
                .hasSizeGreaterThan(500)
                .allSatisfy((pair, code) -> assertThat(
                                Shipped.check(pair.get(0), pair.get(1)).pairs())
                        .as("%s by %s", pair, code)
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.interruptive()).isTrue();
                            assertThat(codes(it)).contains(code);
                        }));
    }

    /** Two selective antidepressants prolong the QT interval as sotalol does; that is pair 8 of the grave list. */
    @Test
    void stayQuietOnEveryPairOfTheClassesThatAreNotToInterrupt() {
        assertThat(pairsOf("NI-").keySet().stream()
                        .filter(pair -> Shipped.check(pair.get(0), pair.get(1)).pairs().stream()
                                .anyMatch(FoundPair::interruptive)))
                .containsExactlyInAnyOrder(List.of("citalopram", "sotalol"), List.of("escitalopram", "sotalol"));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvFileSource(resources = "/org/ohms/prescribing/silent.csv", numLinesToSkip = 2)
    void areClearOnPairsOfEveryDay(String a, String b) {
        assertThat(Shipped.check(a, b)).isEqualTo(new Findings(List.of(), List.of()));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvFileSource(resources = "/org/ohms/prescribing/known.csv", numLinesToSkip = 2)
    void findWhatIsWellKnown(String a, String b, String atLeast) {
        assertThat(Shipped.check(a, b).pairs())
                .singleElement()
                .satisfies(it -> assertThat(it.severity()).isLessThanOrEqualTo(Severity.of(atLeast)));
    }

    @Test
    void sayHonestlyWhatTheyCover() {
        var named = new HashSet<String>();
        rules.rules().forEach(rule -> {
            named.addAll(rules.members(rule.first()));
            named.addAll(rules.members(rule.second()));
        });

        assertThat(rules.ingredients().stream()
                        .filter(i -> i.coverage() == Coverage.RULES)
                        .map(Ingredient::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(named);
    }

    @Test
    void neverInterruptForLessThanAMajorInteraction() {
        assertThat(rules.rules())
                .filteredOn(InteractionRule::interruptive)
                .allMatch(rule -> rule.severity().isGrave());
        assertThat(rules.rules()).filteredOn(rule -> rule.severity().isGrave()).allMatch(InteractionRule::interruptive);
    }

    @Test
    void nameAMedicineByItsCodes() {
        assertThat(read("11289", null, null)).containsExactly("warfarin");
        assertThat(read(null, "B01AA03", null)).containsExactly("warfarin");
        assertThat(read(null, "b01aa03", null)).containsExactly("warfarin");
        assertThat(read(null, "C10BA02", null)).containsExactlyInAnyOrder("simvastatin", "ezetimibe");
        assertThat(read("314231", null, null)).containsExactly("simvastatin");
        assertThat(read("857005", null, null)).containsExactlyInAnyOrder("paracetamol", "hydrocodone");
        assertThat(read("0", "B01AA03", "nobody knows")).containsExactly("warfarin");
        assertThat(read("0", "X99ZZ99", "Coumadin")).containsExactly("warfarin");
    }

    @Test
    void checkEverythingThatACodeAndANameMeanWhenTheyDisagree() {
        var read = rules.read(new NamedMedicine("11289", null, "simvastatin"));

        assertThat(read.ingredients()).containsExactlyInAnyOrder("warfarin", "simvastatin");
        assertThat(read.problems()).containsExactly(NotCheckedReason.CONTRADICTION);
    }

    @Test
    void sayThatACodeDoesNotNameAllIngredients() {
        assertThat(rules.read(new NamedMedicine(null, "C09BA03", null)).problems())
                .containsExactly(NotCheckedReason.INCOMPLETE_COMBINATION);
        var completed = rules.read(new NamedMedicine(null, "C09BA03", "lisinopril/hydrochlorothiazide"));
        assertThat(completed.problems()).isEmpty();
        assertThat(completed.ingredients()).containsExactlyInAnyOrder("lisinopril", "hydrochlorothiazide");
    }

    @Test
    void sayThatAnIngredientWasNeverReviewed() {
        assertThat(Shipped.check("cineole", "metformin"))
                .isEqualTo(new Findings(List.of(), List.of(new NotChecked("cineole", NotCheckedReason.NOT_REVIEWED))));
    }

    @Test
    void checkACombinationByItsIngredients() {
        assertThat(Shipped.check("lisinopril/hydrochlorothiazide", "lithium carbonate")
                        .pairs())
                .extracting(FoundPair::a, FoundPair::b)
                .containsExactly(tuple("hydrochlorothiazide", "lithium"), tuple("lisinopril", "lithium"));
        assertThat(Shipped.check("lisinopril/hydrochlorothiazide").pairs()).isEmpty();
        assertThat(Shipped.check("simvastatin/clarithromycin").pairs()).hasSize(1);
    }

    @Test
    void findNothingAgainstWhatASingleProductHolds() {
        assertThat(RuleSetReader.combinations(ShippedRules.documents()))
                .filteredOn(product -> product.ingredients().size() > 1)
                .allSatisfy(product -> assertThat(Shipped.check(String.join(" / ", product.ingredients()))
                                .pairs())
                        .as(product.code())
                        .isEmpty());
    }

    @Test
    void findWhatABrandOfSeveralIngredientsDoes() {
        assertThat(Shipped.check("Paxlovid 300 mg-100 mg", "Zocor 40 mg").pairs())
                .isNotEmpty()
                .allMatch(pair -> pair.severity() == Severity.CONTRAINDICATED);
        assertThat(Shipped.check("Bactrim DS", "warfarin").pairs())
                .anyMatch(pair -> pair.severity().isGrave());
    }

    @Test
    void reportTheSameIngredientTwice() {
        assertThat(Shipped.check("Tylenol", "acetaminophen 325 mg").pairs())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(FoundPair.DUPLICATE);
                    assertThat(it.a()).isEqualTo("paracetamol");
                    assertThat(it.interruptive()).isFalse();
                });
    }

    @Test
    void areRefusedWholeWhenAnythingIsDamaged() {
        var good = ShippedRules.documents();
        var cut = new RuleDocuments(
                good.ingredients(),
                good.combinations(),
                good.groups(),
                good.rules() + "BAD,warfarin,nothing known,major,yes,m,e,a,ANSM,2026.11\n",
                good.sources());

        assertThatExceptionOfType(RuleSetUnreadable.class).isThrownBy(() -> RuleSetReader.read(1, "damaged", cut));
        assertThatExceptionOfType(RuleSetUnreadable.class)
                .isThrownBy(() -> RuleSetReader.read(
                        1,
                        "damaged",
                        new RuleDocuments(good.ingredients(), good.combinations(), good.groups(), "", good.sources())));
        assertThat(cut.digest()).isNotEqualTo(good.digest());
    }

    private Set<String> read(String rxcui, String atc, String text) {
        return rules.read(new NamedMedicine(rxcui, atc, text)).ingredients();
    }

    /** What the rules of a list are about, ingredient with ingredient, each in the order of names. */
    private Map<List<String>, String> pairsOf(String list) {
        var pairs = new HashMap<List<String>, String>();
        for (var rule : rules.rules()) {
            if (rule.code().startsWith(list)) {
                for (var one : rules.members(rule.first())) {
                    for (var other : rules.members(rule.second())) {
                        if (!one.equals(other)) {
                            pairs.put(Stream.of(one, other).sorted().toList(), rule.code());
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private static List<String> codes(FoundPair pair) {
        return Stream.concat(Stream.of(pair.code()), pair.otherRules().stream()).toList();
    }
}
