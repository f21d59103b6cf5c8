package org.ohms.scheduling.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.scheduling.Clinic.ADMIN;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.use;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.importing.ImportAnswer;
import org.ohms.patients.importing.ImportOrigin;
import org.ohms.patients.importing.ImportRow;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;

@DisplayName("Bringing in a list of practitioners")
class PractitionerImportIT {
    private final ImportOrigin origin =
            new ImportOrigin(UUID.randomUUID(), "list " + UUID.randomUUID(), new AccountId(UUID.randomUUID()));

    private List<ImportAnswer> take(ImportRow... rows) {
        return asSystem(() -> use(PractitionerImport.class).take(origin, List.of(rows)));
    }

    private static ImportRow gabriel(long number) {
        return new ImportRow(
                number,
                Map.of(
                        "externalId", "cb9d195e",
                        "name", "Gabriel934 Reilly981",
                        "specialty", "GENERAL PRACTICE",
                        "street", "881 Main Street",
                        "city", "Fitchburg",
                        "region", "MA",
                        "postcode", "01420"));
    }

    @Test
    void registersThemAsTheyStandInTheList() {
        var added = take(gabriel(2)).get(0);

        assertThat(added.outcome()).isEqualTo(ImportAnswer.Outcome.ADDED);
        var details = as(ADMIN, () -> use(PractitionerDirectory.class).details(new PractitionerId(added.object())));
        assertThat(details.row().name().full()).isEqualTo("Gabriel934 Reilly981");
        assertThat(details.row().specialties()).containsExactly("General practice");
        assertThat(details.contact().postcode()).isEqualTo("01420");
    }

    @Test
    void addsNothingTheSecondTime() {
        take(gabriel(2));

        assertThat(take(gabriel(2), gabriel(3)))
                .extracting(ImportAnswer::outcome)
                .containsOnly(ImportAnswer.Outcome.KNOWN);
    }

    @Test
    void refusesABadRowAndTakesTheOthers() {
        var answers = take(new ImportRow(2, Map.of("externalId", "1")), gabriel(3));

        assertThat(answers.get(0).problems()).extracting(Refusal::field).containsExactly("name", "specialty");
        assertThat(answers.get(1).outcome()).isEqualTo(ImportAnswer.Outcome.ADDED);
    }
}
