package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules, compiled for looking up,")
class RuleSetTest {
    private static final RuleSet RULES = Shipped.rules();

    @Test
    @DisplayName("say which release they are, and how their sides are called")
    void release() {
        assertThat(RULES.number()).isEqualTo(1);
        assertThat(RULES.label()).isEqualTo("test");
        assertThat(RULES.groups()).extracting(DrugGroup::code).contains("nsaids", "ssri");
        assertThat(RULES.title("warfarin")).isEqualTo("warfarin");
        var nsaids = RULES.groups().stream()
                .filter(group -> group.code().equals("nsaids"))
                .findFirst()
                .orElseThrow();
        assertThat(RULES.title("group:nsaids")).isEqualTo(nsaids.title()).isNotBlank();
        assertThat(RULES.title("group:nothing")).isEqualTo("group:nothing");
        assertThat(RULES.membersOf("nsaids")).contains("ibuprofen").doesNotContain("warfarin");
        assertThat(RULES.membersOf("nothing")).isEmpty();
    }

    @Test
    @DisplayName("check a new medicine against each that is taken, and leave out what those do among themselves")
    void newMedicine() {
        var found = RULES.against(
                NamedMedicine.text("ibuprofen"),
                List.of(
                        NamedMedicine.text("warfarin"),
                        NamedMedicine.text("naproxen"),
                        NamedMedicine.text("aspirin"),
                        NamedMedicine.text("unobtainium")));

        assertThat(found.ingredients()).containsExactly("ibuprofen");
        assertThat(found.within()).isEmpty();
        assertThat(found.problems()).isEmpty();
        assertThat(found.taken()).hasSize(4);
        assertThat(found.taken().get(0).pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.a()).isEqualTo("ibuprofen");
            assertThat(pair.b()).isEqualTo("warfarin");
        });
        assertThat(found.taken().get(0).classes()).isEmpty();
        assertThat(found.taken().get(1).classes()).contains("M01AE");
        assertThat(found.taken().get(3).problems()).containsExactly(NotCheckedReason.UNKNOWN);
        assertThat(found.taken().get(3).pairs()).isEmpty();
    }

    @Test
    @DisplayName("say of a new medicine what it does within itself where no product holds both")
    void withinItself() {
        var found = RULES.against(NamedMedicine.text("sildenafil / nitroglycerin"), List.of());

        assertThat(found.ingredients()).containsExactly("nitroglycerin", "sildenafil");
        assertThat(found.within())
                .singleElement()
                .satisfies(pair -> assertThat(pair.severity()).isEqualTo(Severity.CONTRAINDICATED));
    }

    @Test
    @DisplayName("find ingredients by the beginning of their code, and others of the same subgroup")
    void classes() {
        assertThat(RULES.ofAtc("J01CA")).contains("amoxicillin", "ampicillin").doesNotContain("ibuprofen");
        assertThat(RULES.ofAtc("X99")).isEmpty();
        assertThat(RULES.ofSameClass(Set.of("lisinopril")))
                .contains("enalapril", "ramipril")
                .doesNotContain("lisinopril", "losartan")
                .isSorted();
        var covered = RULES.ingredients().stream().filter(Ingredient::isCovered).map(Ingredient::name);
        assertThat(covered).containsAll(RULES.ofSameClass(Set.of("lisinopril")));
    }

    @Test
    @DisplayName("are not made from rules that name what is not there, stand twice, or from none")
    void unreadable() {
        var ingredients = List.copyOf(RULES.ingredients());
        var groups = RULES.groups();
        var rule = RULES.rules().get(0);

        assertThatThrownBy(() -> new RuleSet(1, "none", ingredients, List.of(), groups, List.of()))
                .isInstanceOf(RuleSetUnreadable.class)
                .hasMessageContaining("no rules");
        assertThatThrownBy(() -> new RuleSet(1, "twice", ingredients, List.of(), groups, List.of(rule, rule)))
                .isInstanceOf(RuleSetUnreadable.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new RuleSet(1, "nobody", List.of(), List.of(), groups, List.of(rule)))
                .isInstanceOf(RuleSetUnreadable.class)
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> new RuleSet(1, "nobody", List.of(), List.of(), List.of(), List.of(rule)))
                .isInstanceOf(RuleSetUnreadable.class)
                .hasMessageContaining("is not there");
    }
}
