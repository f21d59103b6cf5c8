package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.interaction.InteractionCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("Rules of a hospital's own")
class RuleImportIT {
    private static final String[] MAY = {"drug-rules.propose", "drug-rules.publish", "interaction.check"};

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

    /** The shipped rules with clarithromycin and simvastatin made harmless, and one rule more. */
    private static byte[] milder() {
        var rules = ShippedRules.documents().rules();
        var gone = Shipped.rules()
                .check(List.of(NamedMedicine.text("clarithromycin"), NamedMedicine.text("simvastatin")))
                .pairs()
                .get(0);
        var left = rules.lines()
                .filter(line -> !line.startsWith(gone.code() + ","))
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        return (left + "\nOWN-1,metformin,lisinopril,minor,no,none,Nothing much.,Nothing.,ANSM,2026.12\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private int proposes() {
        return as(first, () -> use(RuleImport.class).propose("own", RuleWay.INSTEAD, milder()));
    }

    @Test
    @DisplayName("are proposed by one and put into use by another, who reads what becomes weaker first")
    void twoPeople() throws SQLException {
        var number = proposes();
        assertThat(number).isGreaterThanOrEqualTo(1_000);
        var changes = as(second, () -> use(RuleImport.class).changes(number));
        assertThat(changes.get(0).isWeaker()).isTrue();
        assertThat(changes).anyMatch(change -> change.isAdded() && change.code().equals("OWN-1"));

        assertThat(codes(first, () -> use(RuleImport.class).publish(number))).containsExactly("drug-rules.same-person");
        assertThatThrownBy(() -> behindTheWalls(
                        "update ohms.drug_rule_set set published_by = proposed_by where number = " + number))
                .hasMessageContaining("drug_rule_set_two_people");
        assertThatThrownBy(() -> behindTheWalls("update ohms.drug_rule_set set published = false where published;"
                        + " update ohms.drug_rule_set set published = true, published_at = now() where number = "
                        + number))
                .hasMessageContaining("drug_rule_set_reviewed");
        as(second, () -> use(RuleImport.class).publish(number));

        var result = as(
                second,
                () -> use(InteractionCheck.class)
                        .check(List.of(NamedMedicine.text("metformin"), NamedMedicine.text("lisinopril")), null));
        assertThat(result.release()).isEqualTo("own");
        assertThat(result.pairs()).extracting(FoundPair::code).containsExactly("OWN-1");
        assertThat(codes(second, () -> use(RuleImport.class).publish(number))).containsExactly("drug-rules.decided");
    }

    @Test
    @DisplayName("come beside those in use: milder ones change nothing, stricter ones win and say since when")
    void beside() throws SQLException {
        var header = "code,first,second,severity,interruptive,mechanism,effect,action,sources,since\n";
        var file = header
                + "ONC-03,febuxostat,group:antipurines,minor,no,none,Nothing much.,Nothing.,ANSM,2020\n"
                + "NI-25,omeprazole,group:benzodiazepines,major,yes,Slower breakdown.,Sleep.,Avoid.,ANSM,2020\n"
                + "ONC-01,metformin,lisinopril,moderate,no,none,Hypoglycaemia.,Watch.,ANSM,2020\n";
        var number = as(
                first,
                () -> use(RuleImport.class)
                        .propose("Harbour 2", RuleWay.BESIDE_USED, file.getBytes(StandardCharsets.UTF_8)));

        assertThat(as(second, () -> use(RuleImport.class).changes(number)))
                .extracting(RuleChange::code, RuleChange::isWeaker, RuleChange::isGone)
                .containsExactlyInAnyOrder(tuple("NI-25", false, false), tuple("ONC-01-2", false, false));
        as(second, () -> use(RuleImport.class).publish(number));

        assertThat(found("febuxostat", "azathioprine").severity()).isEqualTo(Severity.CONTRAINDICATED);
        assertThat(found("omeprazole", "diazepam").severity()).isEqualTo(Severity.MAJOR);
        assertThat(found("metformin", "lisinopril").code()).isEqualTo("ONC-01-2");
        assertThat(found("metformin", "lisinopril").rule())
                .isNotNull()
                .extracting(InteractionRule::since)
                .isEqualTo("Harbour 2");

        var reader = staff(new AccountId(UUID.randomUUID()), "drug-rules.read");
        assertThat(as(reader, () -> use(DrugRules.class).shippedSince())).isEmpty();
        behindTheWalls("update ohms.drug_rule_set set loaded_at = loaded_at + interval '1 day' where number = "
                + ShippedRules.number());
        try {
            assertThat(as(reader, () -> use(DrugRules.class).shippedSince()))
                    .get()
                    .extracting(RuleRelease::number)
                    .isEqualTo(ShippedRules.number());
        } finally {
            behindTheWalls("update ohms.drug_rule_set set loaded_at = loaded_at - interval '1 day' where number = "
                    + ShippedRules.number());
        }
    }

    @Test
    @DisplayName("come beside those that ship, when those in use are given up")
    void besideTheShipped() {
        var milder = proposes();
        as(second, () -> use(RuleImport.class).publish(milder));
        var header = "code,first,second,severity,interruptive,mechanism,effect,action,sources,since\n";
        var number = as(
                first,
                () -> use(RuleImport.class)
                        .propose("Harbour 3", RuleWay.BESIDE_SHIPPED, header.getBytes(StandardCharsets.UTF_8)));

        assertThat(as(second, () -> use(RuleImport.class).changes(number)))
                .anyMatch(change -> change.isGone() && change.code().equals("OWN-1"));
        as(second, () -> use(RuleImport.class).publish(number));

        assertThat(found("simvastatin", "clarithromycin").severity()).isEqualTo(Severity.CONTRAINDICATED);
        assertThat(codes(first, () -> use(RuleImport.class).propose("Harbour 4", null, new byte[0])))
                .containsExactly("common.required");
    }

    private FoundPair found(String a, String b) {
        return as(
                        second,
                        () -> use(InteractionCheck.class)
                                .check(List.of(NamedMedicine.text(a), NamedMedicine.text(b)), null))
                .pairs()
                .get(0);
    }

    @Test
    @DisplayName("that cannot be read, or that somebody set aside, are never used")
    void neverUsed() {
        for (var nonsense : List.of(
                "nonsense",
                "code,first,second\nX,1,2\n",
                new String(milder(), StandardCharsets.UTF_8)
                        .replace("metformin,lisinopril", "metformin,unobtainium"))) {
            assertThat(codes(
                            first,
                            () -> use(RuleImport.class)
                                    .propose("own", RuleWay.INSTEAD, nonsense.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("drug-rules.unreadable");
            assertThat(codes(
                            first,
                            () -> use(RuleImport.class)
                                    .propose("own", RuleWay.BESIDE_USED, nonsense.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("drug-rules.unreadable");
        }
        var number = proposes();
        as(second, () -> use(RuleImport.class).decline(number));
        assertThat(codes(second, () -> use(RuleImport.class).publish(number))).containsExactly("drug-rules.decided");
        assertThat(codes(second, () -> use(RuleImport.class).publish(1))).containsExactly("common.not-found");
    }

    private static List<String> codes(Actor who, Runnable work) {
        return catchThrowableOfType(DomainException.class, () -> as(who, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
