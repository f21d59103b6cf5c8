package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents of a rule set")
class RuleSetReaderTest {
    private static final String SOURCES = "key,citation\nLABEL,The label\nBOOK,The book\n";
    private static final String INGREDIENTS = """
            name,rxcui,atc,names,brands,coverage,sources
            warfarin,11289,B01AA03,warfarin sodium,Coumadin | Jantoven,rules,LABEL
            aspirin,1191,N02BA01 B01AC06,,,rules,LABEL
            caffeine,1886,N06BC01,,,none,
            """;
    private static final String COMBINATIONS = """
            code,ingredients,complete
            N02BA51,aspirin|caffeine,no
            brand,aspirin|caffeine,yes
            """;
    private static final String GROUPS = "code,title,members,sources\nthinners,Thinners,warfarin|aspirin,LABEL BOOK\n";
    private static final String RULES = """
            code,first,second,severity,interruptive,mechanism,effect,action,sources,since
            R-1,warfarin,aspirin,major,yes,m,e,a,LABEL BOOK,1
            R-2,group:thinners,caffeine,minor,no,m,e,a,LABEL,1
            """;

    @Test
    @DisplayName("become ingredients, groups and rules, each with the words of its sources")
    void read() {
        var rules = RuleSetReader.read(7, "seven", documents(COMBINATIONS, GROUPS, RULES, SOURCES));

        assertThat(rules.number()).isEqualTo(7);
        assertThat(rules.ingredients())
                .filteredOn(one -> one.name().equals("warfarin"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.brands()).containsExactly("Coumadin", "Jantoven");
                    assertThat(one.isCovered()).isTrue();
                });
        assertThat(rules.ingredients())
                .filteredOn(one -> !one.isCovered())
                .extracting(Ingredient::name)
                .containsExactly("caffeine");
        assertThat(rules.groups()).singleElement().satisfies(group -> {
            assertThat(group.members()).containsExactly("warfarin", "aspirin");
            assertThat(group.sources()).containsExactly("The label", "The book");
        });
        assertThat(rules.rules()).extracting(InteractionRule::interruptive).containsExactly(true, false);
        assertThat(rules.rules().get(0).sources()).containsExactly("The label", "The book");
    }

    @Test
    @DisplayName("say of a code for several ingredients whether these are all")
    void combinations() {
        assertThat(RuleSetReader.combinations(documents(COMBINATIONS, GROUPS, RULES, SOURCES)))
                .extracting(Combination::code, Combination::complete)
                .containsExactly(tuple("N02BA51", false), tuple("brand", true));
    }

    @Test
    @DisplayName("are not read when one names a source that is not there, or answers neither yes nor no")
    void damaged() {
        assertThatThrownBy(() -> RuleSetReader.read(
                        1, "no book", documents(COMBINATIONS, GROUPS, RULES, "key,citation\nLABEL,The label\n")))
                .isInstanceOf(RuleSetUnreadable.class)
                .hasMessageContaining("no book")
                .rootCause()
                .hasMessageContaining("BOOK");
        assertThatThrownBy(() -> RuleSetReader.read(
                        1, "perhaps", documents(COMBINATIONS, GROUPS, RULES.replace(",yes,", ",perhaps,"), SOURCES)))
                .isInstanceOf(RuleSetUnreadable.class)
                .rootCause()
                .hasMessageContaining("perhaps");
        assertThatThrownBy(() -> RuleSetReader.read(
                        1, "no column", documents(COMBINATIONS, GROUPS, RULES.replace("since", "until"), SOURCES)))
                .isInstanceOf(RuleSetUnreadable.class);
    }

    private static RuleDocuments documents(String combinations, String groups, String rules, String sources) {
        return new RuleDocuments(INGREDIENTS, combinations, groups, rules, sources);
    }
}
