package org.ohms.scheduling.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.scheduling.Clinic.ADMIN;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.ImportAnswer;
import org.ohms.patients.importing.ImportColumn;
import org.ohms.patients.importing.ImportColumns;
import org.ohms.patients.importing.ImportOrigin;
import org.ohms.patients.importing.ImportProgress;
import org.ohms.patients.importing.ImportRow;
import org.ohms.patients.importing.Imports;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

@DisplayName("Bringing in a list of practitioners")
class PractitionerImportIT {
    private static final int ROWS = 840;

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
    void documentsEveryColumnInWords() {
        var columns = use(ImportColumns.class).of("practitioner");

        assertThat(columns)
                .extracting(ImportColumn::label)
                .contains("Specialty")
                .doesNotContain("");
        assertThat(columns)
                .filteredOn(ImportColumn::required)
                .extracting(ImportColumn::name)
                .containsExactly("externalId", "specialty");
    }

    @Test
    void refusesABadRowAndTakesTheOthers() {
        var answers = take(new ImportRow(2, Map.of("externalId", "1")), gabriel(3));

        assertThat(answers.get(0).problems()).extracting(Refusal::field).containsExactly("name", "specialty");
        assertThat(answers.get(1).outcome()).isEqualTo(ImportAnswer.Outcome.ADDED);
    }

    @Test
    void takesAWholeHospitalAsSyntheaWritesItAndFindsItsLastDoctorFree() {
        var clinic = new Clinic();
        var list = new StringBuilder(
                "Id,ORGANIZATION,NAME,GENDER,SPECIALITY,ADDRESS,CITY,STATE,ZIP,LAT,LON,ENCOUNTERS,PROCEDURES\n");
        for (var i = 1; i < ROWS; i++) {
            list.append(
                    "%08d,organisation,Given%d Adams%03d,F,GENERAL PRACTICE,%d Mill Road,Norwick,MA,01570,42.5,-71.8,%d,0\n"
                            .formatted(i, i, i, i, i));
        }
        list.append("%08d,organisation,Zita Zulauf,F,GENERAL PRACTICE,1 Mill Road,Norwick,MA,01570,42.5,-71.8,1,0\n"
                .formatted(ROWS));

        var done = readIn("Synthea " + UUID.randomUUID(), list.toString());

        assertThat(done.refused()).isZero();
        assertThat(done.added()).isEqualTo(ROWS);
        var zulauf = as(
                        ADMIN,
                        () -> use(PractitionerDirectory.class)
                                .find(new PractitionerSearch("zulauf zita", null, null, false), new PageRequest(0, 10)))
                .rows()
                .get(0)
                .id();
        assertThat(as(ADMIN, () -> use(PractitionerDirectory.class).bookable("General practice")))
                .hasSizeGreaterThanOrEqualTo(ROWS)
                .extracting(PractitionerRow::id)
                .contains(zulauf);
        var anybody = new SlotSearch(clinic.service(), Set.of(), "General practice", clinic.place(), TUESDAY, 1);
        assertThat(as(ADMIN, () -> use(SlotFinder.class).all(anybody))).isEmpty();

        clinic.hours(zulauf, LocalTime.of(8, 0), LocalTime.of(16, 0), null);

        assertThat(as(ADMIN, () -> use(SlotFinder.class).all(anybody)))
                .isNotEmpty()
                .extracting(SlotOffer::practitioner)
                .containsOnly(zulauf);
        assertThat(as(ADMIN, () -> use(SlotFinder.class).all(SlotSearch.firstFree(clinic.service(), TUESDAY, 1))))
                .extracting(SlotOffer::practitioner)
                .contains(zulauf);
    }

    private static ImportProgress readIn(String source, String list) {
        var manager = Hospital.staff("import.run", "practitioner.register");
        var id = as(manager, () -> use(Imports.class).begin(new BeginImport("practitioner", source, "providers.csv")));
        as(manager, () -> use(Imports.class).append(id, 0, list.getBytes(StandardCharsets.UTF_8)));
        var mapping = as(manager, () -> use(Imports.class).preview(id)).mapping();
        as(manager, () -> use(Imports.class).start(id, mapping));
        var progress = as(manager, () -> use(Imports.class).progress(id));
        for (var ticks = 0; ticks < 100 && !progress.hasEnded(); ticks++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
            progress = as(manager, () -> use(Imports.class).progress(id));
        }
        return progress;
    }
}
