package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any medicines of the catalogue. */
class InteractionPropertiesTest {
    private static final RuleSet RULES = Shipped.rules();
    private static final List<Ingredient> ALL = List.copyOf(RULES.ingredients());

    @Property
    void isSymmetric(@ForAll("ingredients") Ingredient one, @ForAll("ingredients") Ingredient other) {
        assertThat(RULES.check(named(one, other)).pairs())
                .isEqualTo(RULES.check(named(other, one)).pairs());
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll("lists") List<Ingredient> medicines, @ForAll long seed) {
        var shuffled = new ArrayList<>(medicines);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(RULES.check(named(medicines)).pairs())
                .isEqualTo(RULES.check(named(shuffled)).pairs());
    }

    @Property
    void neverLosesAnAlertWhenAMedicineIsAdded(
            @ForAll("lists") List<Ingredient> medicines, @ForAll("ingredients") Ingredient added) {
        var more = new ArrayList<>(medicines);
        more.add(added);

        assertThat(RULES.check(named(more)).pairs())
                .containsAll(RULES.check(named(medicines)).pairs());
    }

    @Property
    void readsEveryNameBrandAndCodeAsTheIngredient(@ForAll("ingredients") Ingredient ingredient) {
        Stream.concat(ingredient.names().stream(), ingredient.brands().stream())
                .forEach(word -> assertThat(RULES.read(NamedMedicine.text(word)).ingredients())
                        .as(word)
                        .containsExactly(ingredient.name()));
        assertThat(RULES.read(NamedMedicine.text(ingredient.name() + " 10 mg tablet"))
                        .ingredients())
                .containsExactly(ingredient.name());
        ingredient
                .rxcuis()
                .forEach(code -> assertThat(
                                RULES.read(new NamedMedicine(code, null, null)).ingredients())
                        .as(code)
                        .containsExactly(ingredient.name()));
        ingredient
                .atcCodes()
                .forEach(code -> assertThat(
                                RULES.read(new NamedMedicine(null, code, null)).ingredients())
                        .as(code)
                        .containsExactly(ingredient.name()));
    }

    @Property
    void saysTheSameOfABrandAsOfTheIngredient(
            @ForAll("branded") Ingredient branded, @ForAll("ingredients") Ingredient other) {
        var byBrand =
                RULES.check(List.of(NamedMedicine.text(branded.brands().get(0)), NamedMedicine.text(other.name())));

        assertThat(byBrand.pairs()).isEqualTo(RULES.check(named(branded, other)).pairs());
    }

    @Property
    void neverTakesWhatItDoesNotKnowForClear(@ForAll("ingredients") Ingredient known, @ForAll("words") String word) {
        var found = RULES.check(List.of(NamedMedicine.text(known.name()), NamedMedicine.text("qq" + word)));

        assertThat(found.notChecked()).contains(new NotChecked("qq" + word, NotCheckedReason.UNKNOWN));
    }

    @Property
    void readsAnyTextWithoutFalling(@ForAll String text) {
        assertThat(RULES.read(NamedMedicine.text(text)).named().text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<Ingredient> ingredients() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Ingredient> branded() {
        return Arbitraries.of(ALL.stream().filter(i -> !i.brands().isEmpty()).toList());
    }

    @Provide
    Arbitrary<List<Ingredient>> lists() {
        return ingredients().list().ofMinSize(2).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(12);
    }

    private static List<NamedMedicine> named(Ingredient... medicines) {
        return named(List.of(medicines));
    }

    private static List<NamedMedicine> named(List<Ingredient> medicines) {
        return medicines.stream().map(i -> NamedMedicine.text(i.name())).toList();
    }
}
