package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.interaction.InteractionCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;

@DisplayName("The thesaurus of the ANSM that a hospital brings")
class ThesaurusImportIT {
    private static final String[] MAY = {"drug-rules.propose", "drug-rules.publish", "interaction.check"};
    private static final String INTERACTIONS = """
            [{"main_drug": "METFORMINE", "between_main_and_plus_drug": "", "plus_drug": "INHIBITEURS DE L'ENZYME",
              "severity_levels": [{"level": "Précaution d'emploi", "info": "Surveiller."}],
              "interaction_mechanism": "Hypoglycémie.", "description": ""},
             {"main_drug": "METFORMINE", "between_main_and_plus_drug": "", "plus_drug": "MILLEPERTUIS",
              "severity_levels": [{"level": "A prendre en compte", "info": ""}],
              "interaction_mechanism": "", "description": ""}]
            """;
    private static final String SUBSTANCES = """
            [{"substance": "lisinopril", "drug_classes": ["inhibiteurs de l'enzyme"]}]
            """;

    private final Actor first = staff(new AccountId(UUID.randomUUID()), MAY);
    private final Actor second = staff(new AccountId(UUID.randomUUID()), MAY);

    @BeforeEach
    void rules() {
        TestRules.bring();
    }

    @AfterEach
    void shipped() {
        Hospital.asSystem(() -> {
            use(RuleReleases.class)
                    .publish(ShippedRules.number(), Hospital.clock().instant());
            return null;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int proposes(RuleWay way, String names) {
        return as(
                first,
                () -> use(ThesaurusImport.class)
                        .propose("Thesaurus", way, bytes(INTERACTIONS), bytes(SUBSTANCES), bytes(names)));
    }

    @Test
    @DisplayName("waits for another person, who reads what could not be taken over, and is then checked with")
    void beside() {
        var number = proposes(RuleWay.BESIDE_USED, "");

        assertThat(as(second, () -> use(RuleImport.class).changes(number)))
                .singleElement()
                .matches(change -> change.isAdded() && change.code().startsWith("ANSM-"));
        assertThat(as(second, () -> use(ThesaurusImport.class).leftOut(number)))
                .extracting(LeftOut::row, LeftOut::reason, LeftOut::about)
                .containsExactly(tuple(2, LeftOutReason.UNKNOWN_NAME, "MILLEPERTUIS"));
        assertThat(codes(() -> use(RuleImport.class).publish(number))).containsExactly("drug-rules.same-person");
        as(second, () -> use(RuleImport.class).publish(number));

        assertThat(as(
                                second,
                                () -> use(InteractionCheck.class)
                                        .check(
                                                List.of(
                                                        NamedMedicine.text("metformin"),
                                                        NamedMedicine.text("lisinopril")),
                                                null))
                        .pairs())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.severity()).isEqualTo(Severity.MODERATE);
                    assertThat(pair.rule())
                            .isNotNull()
                            .satisfies(rule -> assertThat(rule.sources())
                                    .singleElement()
                                    .asString()
                                    .contains("ANSM", "Thesaurus"));
                });
    }

    @Test
    @DisplayName("knows the names that the hospital gives; other releases have nothing left out")
    void names() {
        var number = proposes(RuleWay.BESIDE_SHIPPED, "name,ingredient\nmillepertuis,st john's wort\n");

        assertThat(as(second, () -> use(RuleImport.class).changes(number))).hasSize(2);
        assertThat(as(second, () -> use(ThesaurusImport.class).leftOut(number))).isEmpty();
        assertThat(codes(() -> use(ThesaurusImport.class).leftOut(1))).containsExactly("common.not-found");
    }

    @Test
    @DisplayName("is refused with the file that is not of its form, and nothing is kept")
    void refused() {
        var before = as(first, () -> use(RuleReleases.class).all().size());

        assertThat(codes(() ->
                        use(ThesaurusImport.class).propose("Thesaurus", null, new byte[0], new byte[0], new byte[0])))
                .containsExactly("common.required", "common.required", "common.required");
        assertThat(codes(() -> use(ThesaurusImport.class)
                        .propose("T", RuleWay.INSTEAD, bytes("nonsense"), bytes(SUBSTANCES), new byte[0])))
                .containsExactly("drug-rules.no-thesaurus");
        assertThat(codes(() -> use(ThesaurusImport.class)
                        .propose("T", RuleWay.INSTEAD, bytes(INTERACTIONS), bytes("{}"), new byte[0])))
                .containsExactly("drug-rules.no-thesaurus");
        assertThat(codes(() -> proposes(RuleWay.INSTEAD, "name,ingredient\nmillepertuis,unobtainium\n")))
                .containsExactly("drug-rules.names-unreadable");
        assertThat(codes(() -> proposes(RuleWay.INSTEAD, "wrong\nx\n"))).containsExactly("drug-rules.names-unreadable");
        assertThat(as(first, () -> use(RuleReleases.class).all().size())).isEqualTo(before);
    }

    private List<String> codes(Runnable work) {
        return catchThrowableOfType(DomainException.class, () -> as(first, work)).refusals().stream()
                .map(refusal -> refusal.code())
                .toList();
    }
}
