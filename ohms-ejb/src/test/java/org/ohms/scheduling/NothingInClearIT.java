package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.CreateAccount;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.Imports;
import org.ohms.patients.invitation.PortalInvitations;
import org.ohms.patients.linking.AccountMatching;
import org.ohms.patients.linking.WaitingLinks;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.proposal.OwnRecord;
import org.ohms.patients.proposal.ProposalReview;
import org.ohms.patients.proposal.ProposeChanges;
import org.ohms.scheduling.absence.AbsencePlanning;
import org.ohms.scheduling.absence.RecordAbsence;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;
import org.postgresql.PGConnection;

/**
 * A word that nobody else uses is planted in every field about a patient, a contact or an account holder, the hidden
 * copies included. Then the files of the database, its write-ahead log and a dump of every table are searched for it.
 */
@DisplayName("What names or describes a person")
class NothingInClearIT {
    private static final String MARKER = "Zyxomarq";
    private static final String PHONE = "+16175550199";

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void onMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void standsNowhereInClear() throws SQLException, IOException {
        plant();

        assertThat(dump())
                .doesNotContain(MARKER)
                .doesNotContainIgnoringCase("zyxomarq@")
                .doesNotContain(PHONE);
        assertThat(filesWith(MARKER.getBytes(StandardCharsets.UTF_8)))
                .as("files of the database with the marker")
                .isEmpty();
        assertThat(filesWith("zyxomarq".getBytes(StandardCharsets.UTF_8)))
                .as("files of the database with the marker in small letters")
                .isEmpty();
        assertThat(filesWith(PHONE.getBytes(StandardCharsets.UTF_8)))
                .as("files of the database with the phone number")
                .isEmpty();
    }

    @Test
    void isLookedForWhereItWouldStand() throws SQLException, IOException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into ohms.place (id, name, zone, open, version)"
                    + " values (gen_random_uuid(), 'Controlmarq', 'UTC', false, 0)");
        }

        assertThat(dump()).contains("Controlmarq");
        assertThat(filesWith("Controlmarq".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    private void plant() {
        var patient = as(
                        Clinic.DESK,
                        () -> use(PatientRegistration.class).register(new RegisterPatient(marked("Alpha"), Sex.FEMALE)))
                .id();
        visits(patient);
        as(
                staff("patient.change", "patient.search", "patient.read"),
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(patient, 1, marked("Beta"), Sex.FEMALE, false)));
        as(
                staff("account.read", "account.create", "role.give"),
                () -> use(AccountAdministration.class)
                        .create(new CreateAccount(
                                "Nora " + MARKER,
                                MARKER.toLowerCase(java.util.Locale.ROOT) + "@harbour.example",
                                Clearance.N,
                                Set.of("nurse"))));
        as(staff("import.run", "patient.import", "patient.register"), () -> {
            var imports = use(Imports.class);
            var id = imports.begin(new BeginImport("patient", "Test", MARKER + ".csv"));
            imports.append(
                    id,
                    0,
                    ("family,given,birthDate\n" + MARKER + ",Nina,1980-02-30\n").getBytes(StandardCharsets.UTF_8));
            return id;
        });
        portal(patient);
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    /** Everything that ways into the portal keep of people. */
    private static void portal(PatientId patient) {
        var mail = MARKER.toLowerCase(java.util.Locale.ROOT) + "@home.example";
        as(Entrance.registrar(), () -> use(PortalInvitations.class).byMail(patient, "i." + mail));
        Entrance.signUp(Entrance.asks("s." + mail, MARKER, MARKER));
        var account = Entrance.arrived("a." + mail, MARKER, MARKER);
        as(Entrance.registrar(), () -> {
            var open = use(WaitingLinks.class).waiting(new PageRequest(0, 100));
            open.rows().stream()
                    .filter(row -> row.email().equals("a." + mail))
                    .forEach(row -> use(AccountMatching.class).decline(row.id(), MARKER + " shows no paper"));
        });
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        var own = Hospital.patient(account, "own-record.read", "own-record.propose");
        var proposal = as(own, () -> {
            var seen = use(OwnRecord.class).mine();
            var wish =
                    seen.demographics().draft().preferredName(MARKER + "Gamma").done();
            return use(OwnRecord.class).propose(new ProposeChanges(seen.version(), wish));
        });
        as(Entrance.registrar(), () -> use(ProposalReview.class).decline(proposal, MARKER + " is no name"));
    }

    private void visits(PatientId patient) {
        var doctor = clinic.doctor();
        var visit = as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class)
                        .book(BookAppointment.of(patient, doctor, clinic.service(), Clinic.TUESDAY_9AM)
                                .because(MARKER + " cough")));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class)
                        .cancel(visit, new CancelAppointment(CancelReason.OTHER, MARKER + " called")));
        var nine = Clinic.TUESDAY_9AM;
        as(
                Clinic.DESK,
                () -> use(AbsencePlanning.class)
                        .record(new RecordAbsence(
                                doctor, nine, nine.plus(Duration.ofHours(2)), AwayReason.SICK, MARKER + " flu")));
    }

    private static Demographics marked(String kind) {
        var word = MARKER + kind;
        return Demographics.named(word, word)
                .name(new HumanName(word, List.of(word), word, word))
                .former(word + "Former")
                .preferredName(word)
                .born(1983, 7, 19)
                .address(Address.home("7 " + word + " Street", word, word, "02128", "US"))
                .telecom(ContactPoint.mobile(PHONE))
                .telecom(ContactPoint.email("zyxomarq@example.org"))
                .contact(new ContactPerson(word, Relationship.MOTHER, PHONE, "zyxomarq@example.org"))
                .identifier(new Identifier(Identifier.Type.PASSPORT, word, word))
                .genderIdentity(word)
                .pronouns(word)
                .deceasedOn(kind.equals("Beta") ? LocalDate.of(2026, 11, 1) : null)
                .done();
    }

    /** Every table as the server would write it into a dump. */
    private static String dump() throws SQLException, IOException {
        var text = new StringWriter();
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select c.relname from pg_class c
                    where c.relnamespace = 'ohms'::regnamespace and c.relkind = 'r'""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                copy.copyOut("copy ohms." + table + " to stdout", text);
            }
        }
        return text.toString();
    }

    private static Set<String> filesWith(byte[] word) throws SQLException, IOException {
        Path directory;
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (var rows = statement.executeQuery("show data_directory")) {
                rows.next();
                directory = Path.of(rows.getString(1));
            }
        }
        var found = new TreeSet<String>();
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    if (contains(Files.readAllBytes(file), word)) {
                        found.add(directory.relativize(file).toString());
                    }
                } catch (java.nio.file.NoSuchFileException gone) {
                    // the server removes files of its own while we look
                    found.remove(file.toString());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return found;
    }

    private static boolean contains(byte[] content, byte[] word) {
        outer:
        for (var i = 0; i <= content.length - word.length; i++) {
            for (var j = 0; j < word.length; j++) {
                if (content[i + j] != word[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
