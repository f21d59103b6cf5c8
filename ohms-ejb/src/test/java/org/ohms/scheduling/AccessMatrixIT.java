package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.OtherEyes;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.proxy.ProxyDesk;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestDatabase;

/**
 * Who may do what, whole: every use case that names a permission with every role that is shipped, every use case about
 * one patient with every tie there can be to that patient, and the rows behind them as the database shows them. The
 * use cases are read from the code and the roles from the database, so a new one is judged without being listed here.
 */
@DisplayName("Role by use case by tie to the patient")
class AccessMatrixIT {
    /** How somebody can be tied to a patient. */
    private enum Tie {
        NONE(false),
        CARE(true),
        CARE_THAT_ENDED(false),
        CARE_TO_COME(false),
        EMERGENCY(true),
        EMERGENCY_THAT_IS_OVER(false),
        EMERGENCY_THAT_WAS_ENDED(false);

        private final boolean opens;

        Tie(boolean opens) {
            this.opens = opens;
        }
    }

    /** How somebody at the patients' door can be tied to a patient, and which of the patient's rows that opens. */
    private enum Hand {
        NOBODY(Set.of()),
        OWN(Set.of(
                "patient",
                "patient_photo",
                "contact_preference",
                "appointment",
                "video_visit",
                "document_reference",
                "article_read",
                "medication_reminder",
                "medication_administration",
                "conversation",
                "communication_attachment",
                "payment",
                "payment_attempt_bill",
                "deposit_allocation")),
        PROXY_OF_DETAILS(Set.of("patient", "patient_photo"), ProxyScope.DETAILS),
        PROXY_OF_CHANGES(Set.of("patient", "contact_preference"), ProxyScope.CHANGES),
        PROXY_OF_VISITS(Set.of("patient", "appointment", "video_visit"), ProxyScope.VISITS),
        PROXY_OF_HEALTH(
                Set.of(
                        "patient",
                        "document_reference",
                        "article_read",
                        "medication_reminder",
                        "medication_administration"),
                ProxyScope.HEALTH),
        PROXY_OF_MESSAGES(Set.of("patient", "conversation", "communication_attachment"), ProxyScope.MESSAGES),
        PROXY_WHO_ACTS_FOR_THEMSELVES_NOW(Set.of("patient"), ProxyScope.values()),
        PROXY_THAT_WAS_ENDED(Set.of(), ProxyScope.values()),
        PROXY_THAT_EXPIRED(Set.of(), ProxyScope.values()),
        PROXY_OF_SOMEBODY_OF_AGE(Set.of(), ProxyScope.values()),
        PROXY_TO_COME(Set.of(), ProxyScope.values());

        private final Set<String> opens;
        private final ProxyScope[] scopes;

        Hand(Set<String> opens, ProxyScope... scopes) {
            this.opens = opens;
            this.scopes = scopes;
        }
    }

    private static final Set<String> CLOSED = Set.of("access.not-in-care", "common.not-found");
    private static final Map<String, Actor.Kind> OTHER_DOORS =
            Map.of("patient", Actor.Kind.PATIENT, "proxy", Actor.Kind.PATIENT, "integration", Actor.Kind.CLIENT);

    /** Each of these lets somebody on staff work with bills. */
    private static final String[] BILLS = {
        "charge.read",
        "charge.review",
        "charge.discount",
        "charge.approve",
        "invoice.read",
        "invoice.issue",
        "invoice.settle",
        "payment.take",
        "refund.pay",
        "refund.approve",
        "claim.read",
        "claim.send",
        "remittance.read",
        "remittance.post"
    };

    private static final Map<String, Set<String>> ROLES = new TreeMap<>();
    private static final Map<String, String> REACH = new TreeMap<>();
    private static final List<Method> USE_CASES = new ArrayList<>();

    /** What looks after the browsers of all accounts opens each of them, and here they are nobody's. */
    @AfterAll
    static void takeBack() throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from ohms.push_subscription where receiver_auth = 'x'");
        }
    }

    @BeforeAll
    static void readTheHospital() throws SQLException {
        Hospital.clockAt(Instant.now());
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select code from ohms.role where name is null")) {
                while (rows.next()) {
                    ROLES.put(rows.getString(1), new TreeSet<>());
                }
            }
            try (var rows = statement.executeQuery("select role, permission from ohms.role_permission")) {
                while (rows.next()) {
                    var role = ROLES.get(rows.getString(1));
                    if (role != null) {
                        role.add(rows.getString(2));
                    }
                }
            }
            try (var rows = statement.executeQuery("select code, reach from ohms.permission")) {
                while (rows.next()) {
                    REACH.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.ohms").stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .map(type -> type.reflect())
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && method.isAnnotationPresent(RolesAllowed.class))
                        .sorted(Comparator.comparing(AccessMatrixIT::name))
                        .forEach(USE_CASES::add);
        assertThat(USE_CASES).hasSizeGreaterThan(150);
        assertThat(ROLES).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    @DisplayName("lets in exactly the roles that have one of the permissions a use case names")
    void rolesByUseCases() {
        var soft = new SoftAssertions();
        var cells = 0;
        for (var useCase : USE_CASES) {
            var wanted = Set.of(useCase.getAnnotation(RolesAllowed.class).value());
            var tried = false;
            for (var role : ROLES.entrySet()) {
                var allowed = role.getValue().stream().anyMatch(wanted::contains);
                // what takes nothing would really be done; once is enough to see that it lets somebody in
                if (allowed && useCase.getParameterCount() == 0 && tried) {
                    continue;
                }
                tried |= allowed;
                var thrown = call(actor(role.getKey(), role.getValue()), useCase, nothing(useCase));
                soft.assertThat(thrown instanceof EJBAccessException)
                        .as("%s refuses %s", name(useCase), role.getKey())
                        .isEqualTo(!allowed);
                cells++;
            }
        }
        soft.assertAll();
        assertThat(cells).isGreaterThan(1500);
    }

    @Test
    @DisplayName("opens what is about own patients to those who are tied to them now, and to nobody else")
    void tiesByUseCases() {
        var soft = new SoftAssertions();
        var cells = 0;
        var strangers = new PatientId(UUID.randomUUID());
        // whoever is refused leaves everything as it was: the next use case may ask about the same two people
        var refused = new EnumMap<Tie, Tied>(Tie.class);
        for (var useCase : USE_CASES) {
            for (var permission : useCase.getAnnotation(RolesAllowed.class).value()) {
                if (!"related".equals(REACH.get(permission))
                        || !isAboutOnePatient(useCase)
                        || isIdentity(useCase)
                        || isForOtherDoorsOnly(permission)) {
                    continue;
                }
                for (var tie : Tie.values()) {
                    var two = tie.opens ? tied(tie) : refused.computeIfAbsent(tie, AccessMatrixIT::tied);
                    var refusals = refusals(call(
                            staff(two.account(), permission, "patient.search", "break-glass.open"),
                            useCase,
                            arguments(useCase, two.patient())));
                    if (tie.opens) {
                        soft.assertThat(refusals)
                                .as("%s by %s with %s", name(useCase), permission, tie)
                                .doesNotContain("access.not-in-care");
                    } else {
                        soft.assertThat(refusals)
                                .as("%s by %s with %s", name(useCase), permission, tie)
                                .isNotEmpty()
                                .isSubsetOf(CLOSED);
                    }
                    cells++;
                }
                soft.assertThat(refusals(
                                call(staff(permission, "patient.search"), useCase, arguments(useCase, strangers))))
                        .as("%s by %s with the id of nobody", name(useCase), permission)
                        .containsExactly("common.not-found");
            }
        }
        soft.assertAll();
        assertThat(cells).isGreaterThanOrEqualTo(8 * Tie.values().length);
    }

    @Test
    @DisplayName("says of a whole list, each tie asked once, what it says of each patient")
    void tiesOfAList() {
        var account = new AccountId(UUID.randomUUID());
        var patients = new EnumMap<Tie, PatientId>(Tie.class);
        for (var tie : Tie.values()) {
            var patient = Clinic.patient();
            tie(account, patient, tie);
            patients.put(tie, patient);
        }
        var policy = use(AccessPolicy.class);
        var nurse = staff(account, "observation.write");
        var soft = new SoftAssertions();
        patients.forEach((tie, patient) -> soft.assertThat(
                        seenBy(nurse, () -> policy.reaches("observation.write", patient)))
                .as("%s alone", tie)
                .isEqualTo(tie.opens));
        soft.assertAll();

        var reached = seenBy(nurse, () -> {
            SqlCounter.reset();
            var all = policy.reached("observation.write", patients.values());
            assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(2);
            return all;
        });

        assertThat(reached).containsExactlyInAnyOrder(patients.get(Tie.CARE), patients.get(Tie.EMERGENCY));
        assertThat(seenBy(nurse, () -> policy.reached("no.such-permission", patients.values())))
                .isEmpty();
    }

    /** What a use case of theirs would hear, past which the walls are not told who asks. */
    private static <T> T seenBy(Actor actor, Supplier<T> look) {
        return Hospital.asSystem(() -> use(OtherEyes.class).see(actor, look));
    }

    @Test
    @DisplayName(
            "shows each role the rows of a patient that its permissions and the tie open, straight from the database")
    void rolesByRows() throws SQLException {
        var clinic = new Clinic();
        Hospital.clockAt(Instant.now());
        var doctor = clinic.doctor();
        var soft = new SoftAssertions();
        var hour = 0;
        for (var role : ROLES.entrySet()) {
            if (OTHER_DOORS.containsKey(role.getKey())
                    || Set.of("system", "guest").contains(role.getKey())) {
                continue;
            }
            for (var tie : Tie.values()) {
                var patient = Clinic.patient();
                var visit = LocalDate.now(ZoneId.of("America/New_York"))
                        .plusDays(7L + hour / 12)
                        .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY))
                        .atTime(8 + hour % 12 / 2, 30 * (hour % 2))
                        .atZone(ZoneId.of("America/New_York"))
                        .toInstant();
                plant(patient, clinic, doctor.toString(), visit.plus(Duration.ofDays(hour)));
                hour++;
                var account = new AccountId(UUID.randomUUID());
                tie(account, patient, tie);
                var may = role.getValue();
                try (var sight = Sight.of(staff(account, may.toArray(String[]::new)))) {
                    soft.assertThat(sees(sight, "patient", "id", patient))
                            .as("%s, %s: who it is", role.getKey(), tie)
                            .isEqualTo(any(may, "patient.search", "patient.read", "patient.register", "audit.read")
                                    || tie.opens);
                    soft.assertThat(sees(sight, "patient_version", "patient_id", patient))
                            .as("%s, %s: history", role.getKey(), tie)
                            .isEqualTo(any(may, "patient.history", "patient.change", "patient.merge")
                                    || tie.opens && may.contains("patient.read-own"));
                    soft.assertThat(sees(sight, "patient_photo", "patient_id", patient))
                            .as("%s, %s: photo", role.getKey(), tie)
                            .isEqualTo(any(may, "patient.read", "patient.photo", "patient.merge")
                                    || tie.opens && may.contains("patient.read-own"));
                    soft.assertThat(sees(sight, "document_reference", "patient_id", patient))
                            .as("%s, %s: documents", role.getKey(), tie)
                            .isEqualTo(tie.opens && any(may, "chart.read", "document.write"));
                    soft.assertThat(sees(sight, "article_read", "patient_id", patient))
                            .as("%s, %s: articles read", role.getKey(), tie)
                            .isFalse();
                    for (var doses : List.of("medication_reminder", "medication_administration")) {
                        soft.assertThat(sees(sight, doses, "patient_id", patient))
                                .as("%s, %s: %s", role.getKey(), tie, doses)
                                .isEqualTo(tie.opens && may.contains("chart.read"));
                    }
                    for (var talk : List.of("conversation", "communication_attachment", "conversation_outcome")) {
                        soft.assertThat(sees(sight, talk, "patient_id", patient))
                                .as("%s, %s: %s", role.getKey(), tie, talk)
                                .isEqualTo(tie.opens && may.contains("message.read"));
                    }
                    for (var ahead : List.of("payment", "payment_attempt_bill", "deposit_allocation")) {
                        soft.assertThat(sees(sight, ahead, "patient_id", patient))
                                .as("%s, %s: %s", role.getKey(), tie, ahead)
                                .isEqualTo(any(may, BILLS));
                    }
                    soft.assertThat(sees(sight, "encounter", "patient_id", patient))
                            .as("%s, %s: encounters", role.getKey(), tie)
                            .isEqualTo(tie.opens && may.contains("chart.read"));
                    soft.assertThat(sees(sight, "push_subscription", "account_id", patient))
                            .as("%s, %s: browsers of somebody else", role.getKey(), tie)
                            .isFalse();
                    soft.assertThat(sees(sight, "video_visit", "patient_id", patient))
                            .as("%s, %s: visits by video", role.getKey(), tie)
                            .isEqualTo(tie.opens && may.contains("video.host"));
                    soft.assertThat(sees(sight, "appointment", "patient_id", patient))
                            .as("%s, %s: visits", role.getKey(), tie)
                            .isEqualTo(may.contains("appointment.read")
                                    || tie.opens && may.contains("appointment.read-own"));
                }
            }
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("shows at the patients' door what is in one's hands at the moment, straight from the database")
    void handsByRows() throws SQLException {
        var clinic = new Clinic();
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        var doctor = clinic.doctor();
        var soft = new SoftAssertions();
        var day = 400;
        for (var hand : Hand.values()) {
            var patient = Proxies.child("Nora");
            plant(patient, clinic, doctor.toString(), Instant.now().plus(Duration.ofDays(day++)));
            var account = take(hand, patient);
            var actor = hand == Hand.OWN || hand == Hand.PROXY_WHO_ACTS_FOR_THEMSELVES_NOW
                    ? Hospital.patient(account, Proxies.EVERYTHING)
                    : Hospital.proxy(account, patient, Proxies.EVERYTHING);
            try (var sight = Sight.of(actor)) {
                for (var table : List.of(
                        "patient",
                        "patient_photo",
                        "contact_preference",
                        "appointment",
                        "video_visit",
                        "document_reference",
                        "article_read",
                        "medication_reminder",
                        "medication_administration",
                        "conversation",
                        "communication_attachment",
                        "conversation_outcome",
                        "payment",
                        "payment_attempt_bill",
                        "deposit_allocation",
                        "encounter")) {
                    soft.assertThat(sees(sight, table, table.equals("patient") ? "id" : "patient_id", patient))
                            .as("%s: %s", hand, table)
                            .isEqualTo(hand.opens.contains(table));
                }
            }
        }
        soft.assertAll();
    }

    private static AccountId take(Hand hand, PatientId patient) {
        if (hand == Hand.NOBODY || hand == Hand.OWN) {
            var account = new AccountId(UUID.randomUUID());
            if (hand == Hand.OWN) {
                Clinic.signsInAs(patient, account);
            }
            return account;
        }
        var account = Proxies.of(patient, ProxyRelationship.PARENT, hand.scopes);
        switch (hand) {
            case PROXY_THAT_WAS_ENDED ->
                as(Proxies.DESK, () -> use(ProxyDesk.class).end(patient, Proxies.grantOf(account)));
            case PROXY_THAT_EXPIRED ->
                Proxies.set(account, "starts_at = now() - interval '2 days', ends_at = now() - interval '1 minute'");
            case PROXY_OF_SOMEBODY_OF_AGE -> Proxies.set(account, "grown_up_at = now() - interval '1 minute'");
            case PROXY_TO_COME -> Proxies.set(account, "starts_at = now() + interval '1 day'");
            default -> {}
        }
        return account;
    }

    private static boolean sees(Sight sight, String table, String column, PatientId patient) throws SQLException {
        return sight.count("select count(*) from ohms." + table + " where " + column + " = '" + patient + "'") > 0;
    }

    private static boolean any(Set<String> may, String... permissions) {
        return Arrays.stream(permissions).anyMatch(may::contains);
    }

    /** A photo and a visit, put there past the application. */
    private static void plant(PatientId patient, Clinic clinic, String doctor, Instant startsAt) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into ohms.patient_photo (patient_id, picture, taken_at) values ('" + patient
                    + "', 'x', now())");
            statement.executeUpdate(
                    "insert into ohms.contact_preference (patient_id, visit_mail, visit_sms, reminder_mail, reminder_sms, quiet_from,"
                            + " quiet_until, version) values ('" + patient
                            + "', true, true, true, true, '21:00', '08:00', 1)");
            statement.executeUpdate(
                    "insert into ohms.document_reference (id, patient_id, series_id, number, kind, source, state, sensitivity,"
                            + " words, digests, content_type, size, pieces, manifest, begun_at, sent_by, completed_at, scan,"
                            + " scanned_at, preview_pages, visibility, visibility_at, version) values (gen_random_uuid(), '"
                            + patient
                            + "', gen_random_uuid(), 1, 'LETTER', 'STAFF', 'CURRENT', 'N', 'x', 'x', 'text/plain', 1, 1,"
                            + " decode('000000000000000000000000', 'hex'), now(), gen_random_uuid(), now(), 'CLEAN', now(),"
                            + " 0, 'RELEASED', now(), 1)");
            statement.executeUpdate(
                    "insert into ohms.conversation (id, patient_id, kind, subject, state, pool_id, kept_private, urgent,"
                            + " started_by, started_at, last_at, answer_due, version) values ('" + patient + "', '"
                            + patient
                            + "', 'PATIENT', 'x', 'WAITING', gen_random_uuid(), false, false, gen_random_uuid(), now(),"
                            + " now(), now(), 1)");
            alone(statement, patient);
            statement.executeUpdate(
                    "insert into ohms.article (id, slug, language, number, topic, title, summary, body, words, state, shipped,"
                            + " writers, written_at, version) values ('" + patient + "', 'm-" + patient
                            + "', 'en', 1, 'LIVING', 'x', 'x', 'x', 1, 'DRAFT', true, '{}', now(), 1)");
            statement.executeUpdate(
                    "insert into ohms.article_read (id, patient_id, article_id, read_by, read_at) values (gen_random_uuid(), '"
                            + patient + "', '" + patient + "', gen_random_uuid(), now())");
            statement.executeUpdate(
                    "insert into ohms.medication_statement (id, patient_id, origin, status, words, recorded_at, changed_at,"
                            + " version) values ('" + patient + "', '" + patient
                            + "', 'HERBAL', 'ACTIVE', 'x', now(), now(), 1)");
            statement.executeUpdate(
                    "insert into ohms.medication_reminder (id, patient_id, statement_id, doses, refill, mail, sms, times,"
                            + " starts_on, zone, set_by, set_at, version) values (gen_random_uuid(), '" + patient
                            + "', '"
                            + patient
                            + "', false, false, true, true, '08:00', current_date, 'UTC', gen_random_uuid(), now(), 1)");
            statement.executeUpdate(
                    "insert into ohms.medication_administration (id, patient_id, statement_id, day, dose, revision, status,"
                            + " ticked_by, ticked_at) values (gen_random_uuid(), '" + patient + "', '" + patient
                            + "', current_date, 1, 1, 'COMPLETED', gen_random_uuid(), now())");
            var from = "timestamptz '" + startsAt + "'";
            statement.executeUpdate(
                    "insert into ohms.appointment (id, patient_id, practitioner_id, service_id, place_id,"
                            + " starts_at, ends_at, busy_from, busy_until, day, status, video, booked_at, version) values"
                            + " (gen_random_uuid(), '" + patient + "', '" + doctor + "', '" + clinic.service() + "', '"
                            + clinic.place() + "', " + from + ", " + from + " + interval '20 minutes', " + from + ", "
                            + from
                            + " + interval '20 minutes', current_date, 'BOOKED', false, now(), 1)");
            statement.executeUpdate(
                    "insert into ohms.video_visit (id, patient_id, appointment_id, practitioner_id, starts_at, ends_at,"
                            + " closes_at, state, opened_at, version) select gen_random_uuid(), patient_id, id,"
                            + " practitioner_id, starts_at, ends_at, ends_at, 'OPEN', now(), 1 from ohms.appointment"
                            + " where patient_id = '" + patient + "'");
        }
    }

    /** Rows as they stand in a database, without all that would have to be there before them. */
    private static void alone(Statement statement, PatientId patient) throws SQLException {
        statement.execute("set session_replication_role = replica");
        for (var row : List.of(
                "communication_attachment (id, document_id, patient_id, conversation_id, communication_id, place) values"
                        + " (gen_random_uuid(), gen_random_uuid(), '%1$s', '%1$s', gen_random_uuid(), 1)",
                "conversation_outcome (id, patient_id, conversation_id, appointment_id, made_by, made_at) values"
                        + " (gen_random_uuid(), '%1$s', '%1$s', gen_random_uuid(), gen_random_uuid(), now())",
                "payment (id, patient_id, payer, method, amount, currency, receipt, attempt, taken_at, taken_by, version)"
                        + " values ('%1$s', '%1$s', 'PATIENT', 'TRANSFER', 5, 'USD', '%1$s', gen_random_uuid(), now(),"
                        + " gen_random_uuid(), 1)",
                "payment_attempt_bill (attempt_id, invoice_id, patient_id, place, amount, running) values"
                        + " (gen_random_uuid(), gen_random_uuid(), '%1$s', 1, 5, false)",
                "deposit_allocation (id, patient_id, payment_id, invoice_id, amount, currency, attempt, allocated_at,"
                        + " allocated_by, version) values (gen_random_uuid(), '%1$s', '%1$s', gen_random_uuid(), 5, 'USD',"
                        + " gen_random_uuid(), now(), gen_random_uuid(), 1)",
                "encounter (id, patient_id, kind, status, words, starts_at, sensitivity, opened_at, version) values"
                        + " (gen_random_uuid(), '%1$s', 'VISIT', 'IN_PROGRESS', 'x', now(), 'N', now(), 1)",
                "push_subscription (id, account_id, endpoint_index, endpoint, receiver_key, receiver_auth, made_at) values"
                        + " (gen_random_uuid(), '%1$s', decode(substr(replace('%1$s', '-', ''), 1, 24), 'hex'), 'x', 'x',"
                        + " 'x', now())")) {
            statement.executeUpdate("insert into ohms." + row.formatted(patient));
        }
        statement.execute("set session_replication_role = origin");
    }

    private static void tie(AccountId account, PatientId patient, Tie tie) {
        var now = Hospital.clock().instant();
        switch (tie) {
            case NONE -> {}
            case CARE -> care(account, patient, now.minusSeconds(60), null);
            case CARE_THAT_ENDED -> care(account, patient, now.minusSeconds(600), now.minusSeconds(60));
            case CARE_TO_COME -> care(account, patient, now.plusSeconds(3600), null);
            case EMERGENCY -> open(account, patient);
            case EMERGENCY_THAT_WAS_ENDED -> {
                open(account, patient);
                Hospital.clock().pass(Duration.ofMillis(1));
                as(
                        staff(account, "patient.search", "break-glass.open"),
                        () -> use(BreakGlass.class).end(patient));
            }
            case EMERGENCY_THAT_IS_OVER -> {
                open(account, patient);
                past(patient);
            }
        }
    }

    private static void care(AccountId account, PatientId patient, Instant from, @Nullable Instant until) {
        Hospital.asSystem(() -> {
            use(CareRelationships.class).begin(patient, account, "appointment", UUID.randomUUID(), from, until);
            return null;
        });
    }

    private static void open(AccountId account, PatientId patient) {
        as(
                staff(account, "patient.search", "break-glass.open"),
                () -> use(BreakGlass.class)
                        .open(new OpenBreakGlass(patient, BreakGlassReason.EMERGENCY, "Found in the corridor")));
    }

    private static void past(PatientId patient) {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update ohms.break_glass_grant set opened_at = opened_at - interval '61 minutes',"
                    + " expires_at = expires_at - interval '61 minutes' where patient_id = '" + patient + "'");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Actor actor(String role, Set<String> permissions) {
        return new Actor(
                OTHER_DOORS.getOrDefault(role, Actor.Kind.STAFF),
                new AccountId(UUID.randomUUID()),
                permissions,
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "matrix");
    }

    private record Tied(AccountId account, PatientId patient) {}

    private static Tied tied(Tie tie) {
        var two = new Tied(new AccountId(UUID.randomUUID()), Clinic.patient());
        tie(two.account(), two.patient(), tie);
        return two;
    }

    private static @Nullable Throwable call(Actor actor, Method useCase, @Nullable Object[] arguments) {
        var bean = use(useCase.getDeclaringClass());
        try {
            as(actor, () -> {
                try {
                    return useCase.invoke(bean, arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause() instanceof Exception cause
                            ? cause
                            : new IllegalStateException(thrown.getCause());
                }
            });
            return null;
        } catch (RuntimeException thrown) {
            return thrown.getCause() instanceof EJBAccessException refused ? refused : thrown;
        }
    }

    private static Set<String> refusals(@Nullable Throwable thrown) {
        var codes = new HashSet<String>();
        if (thrown instanceof DomainException refused) {
            refused.refusals().forEach(refusal -> codes.add(refusal.code()));
        }
        return codes;
    }

    /** Who a patient is, every search shows: what asks no more than that is open to whoever may search. */
    private static boolean isIdentity(Method useCase) {
        return Set.of(useCase.getAnnotation(RolesAllowed.class).value()).contains("patient.search");
    }

    /** What patients do with their own record: staff has no such record, whatever ties them to a patient. */
    private static boolean isForOtherDoorsOnly(String permission) {
        return ROLES.entrySet().stream()
                .filter(role -> role.getValue().contains(permission))
                .allMatch(role -> OTHER_DOORS.containsKey(role.getKey()));
    }

    private static boolean isAboutOnePatient(Method useCase) {
        return Arrays.stream(useCase.getParameterTypes())
                .anyMatch(type -> type == PatientId.class
                        || type.isRecord()
                                && Arrays.stream(type.getRecordComponents())
                                        .anyMatch(part -> part.getType() == PatientId.class));
    }

    private static @Nullable Object[] nothing(Method useCase) {
        return Arrays.stream(useCase.getParameterTypes())
                .map(type -> type.isPrimitive() ? zero(type) : null)
                .toArray();
    }

    private static @Nullable Object[] arguments(Method useCase, PatientId patient) {
        return Arrays.stream(useCase.getParameterTypes())
                .map(type -> something(type, patient))
                .toArray();
    }

    private static @Nullable Object something(Class<?> type, PatientId patient) {
        if (type == PatientId.class) {
            return patient;
        }
        if (type == String.class) {
            return "x";
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type.isPrimitive()) {
            return type == int.class ? 1 : zero(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return made(type, patient);
        }
        return null;
    }

    private static @Nullable Object made(Class<?> type, PatientId patient) {
        try {
            var parts = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(parts)
                    .map(part -> something(part.getType(), patient))
                    .toArray());
        } catch (ReflectiveOperationException notMade) {
            return null;
        }
    }

    private static @Nullable Object zero(Class<?> type) {
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    private static String name(Method useCase) {
        return useCase.getDeclaringClass().getSimpleName() + "." + useCase.getName();
    }
}
