package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The thesaurus of the ANSM")
class ThesaurusRulesTest {
    /** In the form of the public extraction of the edition of October 2020. */
    private static final String SUBSTANCES = """
            [{"substance": "abatacept", "drug_classes": []},
             {"substance": "acide acétylsalicylique", "drug_classes": ["antiagrégants plaquettaires"]},
             {"substance": "warfarine", "drug_classes": ["anticoagulants oraux"]},
             {"substance": "apixaban", "drug_classes": ["anticoagulants oraux"]},
             {"substance": "tioclomarol", "drug_classes": ["anticoagulants oraux", "antivitamines K"]},
             {"substance": "bourdaine", "drug_classes": ["laxatifs stimulants"]},
             {"substance": "infliximab", "drug_classes": ["anti-TNF alpha"]}]
            """;

    private static final String INTERACTIONS = """
            [{"main_drug": "ABATACEPT", "between_main_and_plus_drug": "", "plus_drug": "ANTI-TNF ALPHA",
              "severity_levels": [{"level": "Association DECONSEILLEE", "info": ""}],
              "interaction_mechanism": "Majoration de l’immunodépression.", "description": ""},
             {"main_drug": "ANTI-TNF ALPHA", "between_main_and_plus_drug": "", "plus_drug": "ABATACEPT",
              "severity_levels": [{"level": "Association DECONSEILLEE", "info": ""}],
              "interaction_mechanism": "Majoration de l’immunodépression.", "description": ""},
             {"main_drug": "ACIDE ACETYLSALICYLIQUE", "between_main_and_plus_drug": "", "plus_drug": "ANTICOAGULANTS ORAUX",
              "severity_levels": [{"level": "CONTRE-INDICATION", "info": "avec des doses anti-\\ninflammatoires"},
                                  {"level": "A prendre en compte", "info": "avec des doses antiagrégantes"}],
              "interaction_mechanism": "Majoration du risque hémorragique.", "description": ""},
             {"main_drug": "WARFARINE", "between_main_and_plus_drug": "", "plus_drug": "BOURDAINE",
              "severity_levels": [{"level": "Précaution d'emploi", "info": "Surveiller."}],
              "interaction_mechanism": "", "description": ""},
             {"main_drug": "WARFARINE", "between_main_and_plus_drug": "", "plus_drug": "LAXATIFS STIMULANTS",
              "severity_levels": [{"level": "Précaution d'emploi", "info": ""}],
              "interaction_mechanism": "", "description": ""},
             {"main_drug": "WARFARINE", "between_main_and_plus_drug": "", "plus_drug": "APIXABAN",
              "severity_levels": [{"level": "Parfois", "info": ""}],
              "interaction_mechanism": "", "description": ""},
             {"main_drug": "WARFARINE", "between_main_and_plus_drug": "", "plus_drug": "warfarine",
              "severity_levels": [{"level": "A prendre en compte", "info": ""}],
              "interaction_mechanism": "", "description": ""},
             {"main_drug": "APIXABAN", "between_main_and_plus_drug": "", "plus_drug": "INFLIXIMAB",
              "severity_levels": [{"level": "A prendre en compte", "info": ""}],
              "interaction_mechanism": "", "description": ""}]
            """;

    private static ThesaurusRules made(Map<String, String> own) {
        return new ThesaurusRules(
                AnsmThesaurus.read(INTERACTIONS, SUBSTANCES), new FrenchNames(Shipped.rules(), own), "Harbour 1");
    }

    @Test
    @DisplayName("becomes groups of what is known and rules between them")
    void groupsAndRules() {
        var made = made(Map.of());

        assertThat(made.groups())
                .extracting(DrugGroup::code, DrugGroup::members)
                .containsExactly(
                        tuple("ansm-anti-tnf-alpha", List.of("infliximab")),
                        tuple("ansm-antiagregants-plaquettaires", List.of("aspirin")),
                        tuple("ansm-anticoagulants-oraux", List.of("apixaban", "warfarin")));
        assertThat(made.rules())
                .extracting(rule -> rule.get("first"), rule -> rule.get("second"), rule -> rule.get("severity"))
                .containsExactly(
                        tuple("abatacept", "group:ansm-anti-tnf-alpha", "major"),
                        tuple("group:ansm-anti-tnf-alpha", "abatacept", "major"),
                        tuple("aspirin", "group:ansm-anticoagulants-oraux", "major"),
                        tuple("apixaban", "infliximab", "minor"));
        assertThat(made.rules().get(0).get("code"))
                .startsWith("ANSM-")
                .isEqualTo(made.rules().get(1).get("code"));
        assertThat(made.rules().get(2).get("action"))
                .isEqualTo("CONTRE-INDICATION: avec des doses anti- inflammatoires"
                        + " A prendre en compte: avec des doses antiagrégantes");
    }

    @Test
    @DisplayName("lists what it could not become, row by row")
    void leftOut() {
        assertThat(made(Map.of()).leftOut())
                .extracting(LeftOut::row, LeftOut::reason, LeftOut::about)
                .containsExactlyInAnyOrder(
                        tuple(0, LeftOutReason.UNKNOWN_MEMBER, "bourdaine"),
                        tuple(0, LeftOutReason.UNKNOWN_MEMBER, "tioclomarol"),
                        tuple(
                                3,
                                LeftOutReason.CONDITIONS,
                                "CONTRE-INDICATION: avec des doses anti- inflammatoires"
                                        + " A prendre en compte: avec des doses antiagrégantes"),
                        tuple(4, LeftOutReason.UNKNOWN_NAME, "BOURDAINE"),
                        tuple(5, LeftOutReason.EMPTY_FAMILY, "LAXATIFS STIMULANTS"),
                        tuple(6, LeftOutReason.UNKNOWN_LEVEL, "Parfois"),
                        tuple(7, LeftOutReason.SAME_INGREDIENT, null));
    }

    @Test
    @DisplayName("knows a name that the hospital gives, and refuses an ingredient that is not there")
    void ownNames() {
        var made = made(Map.of("Bourdaine", "senna"));

        assertThat(made.groups()).anyMatch(group -> group.members().equals(List.of("senna")));
        assertThat(made.leftOut()).noneMatch(row -> "BOURDAINE".equals(row.about()));
        assertThatIllegalArgumentException().isThrownBy(() -> made(Map.of("bourdaine", "unobtainium")));
    }

    @Test
    @DisplayName("gives documents that the check reads; twice brought it says the same, and the list reads as it was")
    void documents() {
        var made = made(Map.of());
        var once = ThesaurusDocuments.beside(ShippedRules.documents(), made, "Harbour 1", false);
        var twice = ThesaurusDocuments.beside(once, made, "Harbour 1", false);
        var alone = RuleSetReader.read(
                1, "alone", ThesaurusDocuments.beside(ShippedRules.documents(), made, "Harbour 1", true));

        assertThat(RuleSetReader.read(1, "once", once).rules())
                .hasSize(Shipped.rules().rules().size() + 3);
        assertThat(twice.digest()).isEqualTo(once.digest());
        assertThat(alone.rules()).hasSize(3);
        assertThat(alone.check(List.of(NamedMedicine.text("abatacept"), NamedMedicine.text("infliximab")))
                        .pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.severity()).isEqualTo(Severity.MAJOR));
        assertThat(ThesaurusDocuments.leftOut(ThesaurusDocuments.leftOut(made.leftOut())))
                .containsExactlyInAnyOrderElementsOf(made.leftOut())
                .last()
                .satisfies(row -> assertThat(row.reason()).isEqualTo(LeftOutReason.CONDITIONS));
    }

    @Test
    @DisplayName("of another form is refused")
    void noThesaurus() {
        for (var nonsense : List.of("", "{}", "[1]", "[{\"main_drug\": 1}]", "[{\"main_drug\": \"A\"}]")) {
            assertThatIllegalArgumentException().isThrownBy(() -> AnsmThesaurus.read(nonsense, "[]"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> AnsmThesaurus.read("[]", "[{\"substance\": \"a\"}]"));
    }

    /** A name that ships must mean one ingredient of the catalogue, or it is of no use. */
    @Test
    @DisplayName("names substances in French; each name that ships means an ingredient")
    void frenchNames() {
        var names = new FrenchNames(Shipped.rules(), Map.of());

        assertThat(names.ingredient("ACIDE ACÉTYLSALICYLIQUE")).contains("aspirin");
        assertThat(names.ingredient("rifampicine")).contains("rifampin");
        assertThat(names.ingredient("Salbutamol")).contains("albuterol");
        assertThat(names.ingredient("estradiol")).contains("estradiol");
        assertThat(names.ingredient("millepertuis")).isEmpty();
    }
}
