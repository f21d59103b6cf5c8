package org.ohms.prescribing.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.pharmacy.Counter;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.prescribing.refill.OwnRefills;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.coding.Concept;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("The doses of a medicine")
class DoseIT {
    private static final Set<String> DOCTOR =
            Set.of("patient.search", "chart.read", "prescription.write", "medicine.write", "allergy.write");
    private static final String[] PATIENT = {
        "own-chart.read", "own-medicine.tick", "own-medicine.remind", "own-refill.ask"
    };
    private static final List<String> TWICE = List.of("9:00", "21:00");

    private final AccountId doctorsAccount = new AccountId(UUID.randomUUID());
    private final Actor doctor = doctor(Clearance.N);
    private final PatientId patient = reachable();
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Actor herself = Hospital.patient(account, PATIENT);
    private UUID medicine = new UUID(0, 0);

    private Actor doctor(Clearance clearance) {
        return new Actor(Actor.Kind.STAFF, doctorsAccount, DOCTOR, clearance, "treatment", null, "192.0.2.1", "test");
    }

    private static PatientId reachable() {
        Hospital.clockAt(Instant.now());
        return as(
                        staff("patient.register"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Takes", "Tara")
                                                .born(1970, 5, 6)
                                                .telecom(ContactPoint.email("tara@example.org"))
                                                .telecom(ContactPoint.mobile("+16175550177"))
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }

    @BeforeEach
    void takesSomething() {
        TestRules.bring();
        Ward.cares(patient, doctorsAccount);
        Clinic.signsInAs(patient, account);
        as(doctor, () -> use(AllergyDesk.class).noneKnown(patient));
        medicine = signs(wants("amoxicillin"));
    }

    /** 500 mg twice a day for a week, and three times more. */
    private Wanted wants(String what) {
        return Wanted.tablets(patient, what).repeats(3);
    }

    private UUID signs(Wanted wanted) {
        var request = as(doctor, () -> use(Prescribing.class).sign(wanted.wanted(), new AlertReplies(Map.of(), true)));
        return row(request).id();
    }

    private MedicineRow row(UUID request) {
        return as(doctor(Clearance.V), () -> use(MedicineDesk.class).of(patient)).stream()
                .filter(one -> request.equals(one.request()))
                .findFirst()
                .orElseThrow();
    }

    private UUID request() {
        return UUID.fromString(text("select request_id from ohms.medication_statement where id = '" + medicine + "'"));
    }

    private UUID elsewhere(String name) {
        return as(
                doctor,
                () -> use(MedicineDesk.class)
                        .add(
                                patient,
                                new MedicineDraft(
                                        MedicineOrigin.OVER_THE_COUNTER, Concept.of(name), null, null, null, null)));
    }

    private static LocalDate today() {
        return use(HospitalDay.class).today(Hospital.clock().instant());
    }

    private void says(Actor who, UUID what, @Nullable LocalDate day, int dose, @Nullable DoseStatus status) {
        as(who, () -> use(OwnDoses.class).say(what, day, dose, status));
    }

    private void reminds(boolean mail, boolean sms) {
        reminds(new SetReminder(medicine, true, true, mail, sms, TWICE, null, version()));
    }

    private void reminds(SetReminder wanted) {
        as(herself, () -> use(OwnMedicineReminders.class).remind(wanted));
    }

    private long version() {
        var reminder = mine().reminder();
        return reminder == null ? 0 : reminder.version();
    }

    private MedicineDoses mine() {
        return of(herself, medicine);
    }

    private static MedicineDoses of(Actor who, UUID what) {
        return as(who, () -> use(OwnDoses.class).mine()).stream()
                .filter(one -> one.medicine().equals(what))
                .findFirst()
                .orElseThrow();
    }

    /** The minute of the next reminder. */
    private Instant next() {
        return Instant.ofEpochSecond(Hospital.count("select cast(extract(epoch from next_at) as bigint)"
                + " from ohms.medication_reminder where statement_id = '" + medicine + "'"));
    }

    private void minute(Instant at) {
        Hospital.announce(new MinuteHasPassed(at));
    }

    private long waiting(String channel, String what) {
        return Hospital.count("select count(*) from ohms.outbox where channel = '" + channel
                + "' and state = 'waiting' and dedupe_key like 'medicine:" + patient + ":" + what + "%'");
    }

    private long said() {
        return Hospital.count(
                "select count(*) from ohms.medication_administration where patient_id = '" + patient + "'");
    }

    private static List<String> refused(Actor who, Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(who, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private List<String> refusedToSay(Actor who, UUID what, @Nullable LocalDate day, int dose) {
        return refused(who, () -> {
            use(OwnDoses.class).say(what, day, dose, DoseStatus.COMPLETED);
            return null;
        });
    }

    @Test
    @DisplayName("are due today by how often it is prescribed, before the patient has set any time")
    void dueToday() {
        var mine = mine();

        assertThat(mine.today())
                .extracting(one -> one.dose().time())
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
        assertThat(mine.today()).allMatch(TickedDose::isOpen);
        assertThat(mine.isReminded()).isFalse();
        assertThat(of(herself, elsewhere("Valerian")).today()).isEmpty();
        var once = signs(wants("metformin").every(Frequency.ONCE_ONLY));
        assertThat(of(herself, once).reminder()).isNull();
        assertThat(refused(herself, () -> {
                    use(OwnMedicineReminders.class)
                            .remind(new SetReminder(once, true, false, true, false, List.of("8:00"), null, 0));
                    return null;
                }))
                .containsExactly("dose.nothing-due");
    }

    @Test
    @DisplayName("are ticked once although two tabs say so, and another word stands beside the first")
    void tickedOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> tab = () -> {
                says(herself, medicine, today(), 1, DoseStatus.COMPLETED);
                return "";
            };
            for (Future<Object> one : threads.invokeAll(List.of(tab, tab, tab, tab))) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(said()).isOne();
        assertThat(mine().today().get(0).isTaken()).isTrue();

        says(herself, medicine, today(), 1, DoseStatus.NOT_DONE);
        assertThat(mine().today().get(0).isLeftOut()).isTrue();
        says(herself, medicine, today(), 1, DoseStatus.ENTERED_IN_ERROR);
        says(herself, medicine, today(), 1, DoseStatus.ENTERED_IN_ERROR);
        assertThat(mine().today().get(0).isOpen()).isTrue();
        assertThat(said()).isEqualTo(3);

        assertThatThrownBy(() -> behindTheWalls("update ohms.medication_administration set status = 'COMPLETED'"
                        + " where revision = 2 and patient_id = '" + patient + "'"))
                .hasMessageContaining("stays");
        assertThatThrownBy(() -> behindTheWalls("insert into ohms.medication_administration (id, patient_id,"
                        + " statement_id, day, dose, revision, status, ticked_by, ticked_at)"
                        + " select gen_random_uuid(), patient_id, statement_id, day, dose, revision, status, ticked_by,"
                        + " ticked_at from ohms.medication_administration where patient_id = '" + patient + "'"))
                .hasMessageContaining("duplicate key");
        try (var sight = Sight.of(herself)) {
            assertThat(sight.change("update ohms.medication_administration set status = 'COMPLETED'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("are of today and of the last days, and of those there are")
    void onlyDosesThereAre() {
        assertThat(refusedToSay(herself, medicine, today().plusDays(1), 1)).containsExactly("dose.day-too-far");
        assertThat(refusedToSay(herself, medicine, today().minusDays(7), 1)).containsExactly("dose.day-too-far");
        // it was prescribed today
        assertThat(refusedToSay(herself, medicine, today().minusDays(1), 1)).containsExactly("dose.no-such-dose");
        assertThat(refusedToSay(herself, medicine, today(), 3)).containsExactly("dose.no-such-dose");
        assertThat(refusedToSay(herself, medicine, null, 1)).containsExactly("common.required");
        var tea = elsewhere("Bitter leaf tea");
        assertThat(refusedToSay(herself, tea, today(), 1)).containsExactly("dose.nothing-due");
        assertThat(said()).isZero();
    }

    @Test
    @DisplayName("of somebody else are nobody's to see, to tick, or to be reminded of")
    void strangers() throws SQLException {
        reminds(true, false);
        says(herself, medicine, today(), 1, DoseStatus.COMPLETED);
        var other = new Ward();
        var somebody = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(other.patient, somebody);
        var stranger = Hospital.patient(somebody, PATIENT);

        assertThat(refusedToSay(stranger, medicine, today(), 1)).containsExactly("common.not-found");
        assertThat(refused(stranger, () -> {
                    use(OwnMedicineReminders.class)
                            .remind(new SetReminder(medicine, false, false, false, false, TWICE, null, 1));
                    return null;
                }))
                .containsExactly("common.not-found");
        assertThat(as(stranger, () -> use(OwnDoses.class).mine())).isEmpty();
        for (var blind : List.of(stranger, staff(DOCTOR.toArray(String[]::new)))) {
            try (var sight = Sight.of(blind)) {
                for (var table : List.of(
                        "medication_administration",
                        "medication_reminder",
                        "medication_reminder_sent",
                        "medication_refill_reminder")) {
                    assertThat(sight.count("select count(*) from ohms." + table))
                            .as(table)
                            .isZero();
                }
            }
        }
        try (var sight = Sight.of(doctor)) {
            assertThat(sight.count("select count(*) from ohms.medication_administration"))
                    .isOne();
            assertThat(sight.change("update ohms.medication_reminder set doses = false, next_at = null"))
                    .isZero();
        }
        assertThat(refused(
                        staff("patient.search", "chart.read"),
                        () -> use(DoseReading.class).of(patient)))
                .containsExactly("access.not-in-care");
    }

    @Test
    @DisplayName("remind once although two nodes look, by the way that was chosen, and name nothing")
    void remindsOnce() throws Exception {
        reminds(true, false);
        var at = next();
        var name = mine().name();

        minute(at.minusSeconds(60));
        assertThat(waiting("mail", "dose")).isZero();
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> node = () -> {
                minute(at);
                return "";
            };
            for (Future<Object> one : threads.invokeAll(List.of(node, node))) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        minute(at.plusSeconds(60));

        assertThat(waiting("mail", "dose")).isOne();
        assertThat(waiting("sms", "dose")).isZero();
        assertThat(next()).isAfter(at);
        assertThat(bodies())
                .singleElement()
                .asString()
                .contains("time for your medicine")
                .doesNotContain(name);
        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'dose.reminder'"
                        + " and patient_id = '" + patient + "'"))
                .isOne();
    }

    @Test
    @DisplayName("that are ticked already remind nobody, nor do those of hours ago")
    void tickedOrLate() {
        reminds(true, false);
        var at = next();
        var day = at.atZone(use(HospitalDay.class).zone()).toLocalDate();
        if (day.equals(today())) {
            var first = at.atZone(use(HospitalDay.class).zone()).getHour() == 9 ? 1 : 2;
            says(herself, medicine, day, first, DoseStatus.COMPLETED);
            minute(at);
            assertThat(waiting("mail", "dose")).isZero();
        }

        var later = next();
        minute(later.plusSeconds(60 * 61));

        assertThat(waiting("mail", "dose")).isZero();
        assertThat(next()).isAfter(later);
    }

    @Test
    @DisplayName("due at the same time are one message, which stays while one of them is taken")
    void oneMessage() {
        reminds(true, false);
        var other = signs(wants("metformin"));
        reminds(new SetReminder(other, true, false, true, false, TWICE, null, 0));
        minute(next());
        assertThat(waiting("mail", "dose")).isOne();

        stops(other);
        assertThat(waiting("mail", "dose")).isOne();
        stops(medicine);

        assertThat(waiting("mail", "dose")).isZero();
    }

    private void stops(UUID what) {
        as(doctor, () -> {
            var request = as(doctor, () -> use(MedicineDesk.class).medicine(patient, what))
                    .request();
            if (request != null) {
                use(PrescriptionDesk.class)
                        .stop(
                                patient,
                                request,
                                use(PrescriptionDesk.class)
                                        .prescription(patient, request)
                                        .row()
                                        .version(),
                                StopReason.OTHER,
                                "no more");
            }
            return null;
        });
    }

    @Test
    @DisplayName("that are paused remind nobody at once, and again when it goes on")
    void paused() {
        reminds(true, false);
        var at = next();
        minute(at);
        assertThat(waiting("mail", "dose")).isOne();
        as(doctor, () -> use(MedicineDesk.class).pause(patient, medicine, version(doctor), today().plusDays(3), null));

        assertThat(waiting("mail", "dose")).isZero();
        minute(next());
        assertThat(waiting("mail", "dose")).isZero();

        as(doctor, () -> use(MedicineDesk.class).goOn(patient, medicine, version(doctor)));
        minute(next());
        assertThat(waiting("mail", "dose")).isOne();
    }

    private long version(Actor who) {
        return as(who, () -> use(MedicineDesk.class).medicine(patient, medicine))
                .version();
    }

    @Test
    @DisplayName("of what is labelled remind nobody, and are hidden from a proxy, who cannot tick them")
    void labelled() throws SQLException {
        reminds(true, false);
        var proxy = Hospital.proxy(Proxies.of(patient, ProxyRelationship.NAMED, ProxyScope.HEALTH), patient, PATIENT);
        says(proxy, medicine, today(), 1, DoseStatus.COMPLETED);
        minute(next());
        var request = request();
        as(doctor(Clearance.R), () -> {
            var row = use(PrescriptionDesk.class).prescription(patient, request).row();
            use(PrescriptionDesk.class).label(patient, request, row.version(), Clearance.R);
            return null;
        });

        assertThat(waiting("mail", "dose")).isZero();
        minute(next());
        assertThat(waiting("mail", "dose")).isZero();
        assertThat(mine().hidden()).isTrue();
        assertThat(refused(herself, () -> {
                    use(OwnMedicineReminders.class)
                            .remind(new SetReminder(medicine, true, false, true, false, TWICE, null, version()));
                    return null;
                }))
                .containsExactly("dose.hidden");
        says(herself, medicine, today(), 2, DoseStatus.COMPLETED);
        assertThat(as(proxy, () -> use(OwnDoses.class).mine())).isEmpty();
        assertThat(refusedToSay(proxy, medicine, today(), 2)).containsExactly("common.not-found");
        for (var table : List.of("medication_administration", "medication_reminder")) {
            try (var sight = Sight.of(herself)) {
                assertThat(sight.count("select count(*) from ohms." + table))
                        .as(table)
                        .isPositive();
            }
            for (var blind : List.of(doctor, proxy)) {
                try (var sight = Sight.of(blind)) {
                    assertThat(sight.count("select count(*) from ohms." + table))
                            .as(table)
                            .isZero();
                }
            }
            assertThat(Hospital.count("select count(*) from ohms." + table + " where patient_id = '" + patient
                            + "' and sensitivity = 'N'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @DisplayName("wake nobody in quiet hours: there is no text message then, and the portal and the mail stay")
    void quietHours() {
        as(
                staff("contact-preference.change"),
                () -> use(ContactPreferences.class)
                        .change(
                                patient,
                                new ContactWishes(
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        "es",
                                        null,
                                        LocalTime.of(8, 0),
                                        LocalTime.of(10, 0),
                                        null,
                                        0)));
        reminds(true, true);
        var zone = use(HospitalDay.class).zone();
        for (var times = 0; times < 2; times++) {
            var at = next();
            var quiet = at.atZone(zone).getHour() == 9;
            var before = waiting("sms", "dose");
            minute(at);
            assertThat(waiting("sms", "dose") - before).isEqualTo(quiet ? 0 : 1);
        }
        assertThat(waiting("mail", "dose")).isEqualTo(2);
        assertThat(bodies()).allMatch(body -> body.contains("la hora de su medicamento"));
    }

    @Test
    @DisplayName("have as many times as it is prescribed, which are times, and two tabs do not write over each other")
    void times() {
        for (var wrong : List.of(List.of("8:00"), List.of("8:00", "12:00", "20:00"), List.of("8:00", "8:00"))) {
            assertThat(refusedTimes(wrong, 0)).as("%s", wrong).containsExactly("dose.times");
        }
        assertThat(refusedTimes(List.of("8:00", "noon"), 0)).containsExactly("common.malformed");
        assertThat(refusedTimes(TWICE, 4)).containsExactly("common.changed-meanwhile");

        reminds(true, false);

        assertThat(refusedTimes(TWICE, 0)).containsExactly("common.changed-meanwhile");
        assertThat(mine().today())
                .extracting(one -> one.dose().time())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(21, 0));
        assertThat(mine().isReminded()).isTrue();
        reminds(new SetReminder(medicine, false, false, false, false, TWICE, null, version()));
        assertThat(mine().isReminded()).isFalse();
        assertThat(Hospital.count("select count(*) from ohms.medication_reminder where next_at is not null"
                        + " and patient_id = '" + patient + "'"))
                .isZero();
    }

    private List<String> refusedTimes(List<String> times, long seen) {
        return refused(herself, () -> {
            use(OwnMedicineReminders.class)
                    .remind(new SetReminder(medicine, true, true, true, false, times, null, seen));
            return null;
        });
    }

    @Test
    @DisplayName("go on to be reminded of when the same is prescribed again, and not when it is taken in another way")
    void prescribedAgain() {
        reminds(true, false);
        var same = signs(wants("amoxicillin").replaces(request()));
        medicine = same;
        minute(Hospital.clock().instant());
        assertThat(mine().isReminded()).isTrue();
        assertThat(next()).isAfter(Hospital.clock().instant());

        medicine = signs(wants("amoxicillin").every(Frequency.THREE_TIMES_A_DAY).replaces(request()));

        assertThat(mine().isReminded()).isFalse();
        assertThat(Hospital.count("select count(*) from ohms.medication_reminder where next_at is not null"
                        + " and patient_id = '" + patient + "'"))
                .isZero();
    }

    @Test
    @DisplayName(
            "of what somebody buys are at the times they set, end when it is another, and are counted for the doctor")
    void ownMedicine() {
        var tea = elsewhere("Bitter leaf tea");
        medicine = tea;
        reminds(new SetReminder(
                tea,
                true,
                true,
                false,
                false,
                List.of("7:00", "", "19:30"),
                today().minusDays(4).toString(),
                0));
        assertThat(mine().today()).hasSize(2);
        assertThat(mine().reminder()).satisfies(one -> assertThat(one.refill()).isFalse());
        for (var day = 1; day <= 3; day++) {
            says(herself, tea, today().minusDays(day), 1, DoseStatus.COMPLETED);
        }
        says(herself, tea, today().minusDays(2), 2, DoseStatus.NOT_DONE);
        says(herself, tea, today(), 1, DoseStatus.COMPLETED);

        var share = as(doctor, () -> use(DoseReading.class).of(patient)).get(tea);

        assertThat(share).isEqualTo(new TickShare(3, 1, 6, today().minusDays(3)));
        assertThat(share.percent()).isEqualTo(50);
        assertThat(share.unsaid()).isEqualTo(2);
        as(doctor, () -> {
            var row = use(MedicineDesk.class).medicine(patient, tea);
            use(MedicineDesk.class)
                    .change(
                            patient,
                            tea,
                            row.version(),
                            new MedicineDraft(
                                    MedicineOrigin.HERBAL, Concept.of("Another tea"), null, null, null, null));
            return null;
        });
        assertThat(mine().isReminded()).isFalse();
    }

    @Test
    @DisplayName("run out by what was prescribed while nobody knows what was handed over, and the patient is told once")
    void runsOut() throws Exception {
        var mine = mine();
        assertThat(mine.end())
                .isEqualTo(new SupplyEnd(today(), today().plusDays(7), SupplyEnd.Basis.PRESCRIBED, false));
        assertThat(mine.isToAskFor()).isTrue();

        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> node = () -> {
                Hospital.announce(new DayHasPassed(Hospital.clock().instant(), today()));
                return "";
            };
            for (Future<Object> one : threads.invokeAll(List.of(node, node))) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), today()));

        assertThat(waiting("mail", "refill")).isOne();
        assertThat(bodies())
                .singleElement()
                .asString()
                .contains("runs out soon")
                .doesNotContain(mine.name());
        stops(medicine);
        assertThat(waiting("mail", "refill")).isZero();
    }

    @Test
    @DisplayName("do not run out of a course that ends, nor where more was asked for or nobody wants to hear of it")
    void doesNotRunOut() {
        var course = signs(wants("metformin").repeats(0));
        assertThat(of(herself, course).isToAskFor()).isFalse();
        as(herself, () -> use(OwnRefills.class).ask(request(), null));
        assertThat(mine().asked()).isTrue();
        assertThat(mine().isToAskFor()).isFalse();
        var silent = signs(wants("cephalexin"));
        reminds(new SetReminder(silent, false, false, true, true, TWICE, null, 0));

        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), today()));

        assertThat(waiting("mail", "refill")).isZero();
        reminds(new SetReminder(course, false, true, false, true, TWICE, null, 0));
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), today()));
        assertThat(waiting("mail", "refill")).isZero();
        assertThat(waiting("sms", "refill")).isOne();
    }

    @Test
    @DisplayName("run out by what our pharmacy handed over, once it did")
    void handedOver() {
        var counter = new Counter();
        var lot = counter.shelf.receives("MK-7", 60, 100);
        var prescription = counter.prescribes(3);
        var dispense = counter.of(prescription);
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "MK-7"));
        counter.labels(dispense);
        counter.handsOver(dispense);
        var owner = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(counter.ward.patient, owner);
        var hers =
                as(Hospital.patient(owner, PATIENT), () -> use(OwnDoses.class).mine());

        assertThat(hers)
                .singleElement()
                .extracting(MedicineDoses::end)
                .isEqualTo(new SupplyEnd(today(), today().plusDays(7), SupplyEnd.Basis.HANDED_OVER, false));
    }

    @Test
    @DisplayName("follow their patient when two records become one, and remind whoever is left")
    void merged() {
        reminds(true, false);
        // not the one there is a reminder of next
        var other = next().atZone(use(HospitalDay.class).zone()).getHour() == 9 ? 2 : 1;
        says(herself, medicine, today(), other, DoseStatus.COMPLETED);
        var survivor = reachable();
        var desk = staff("patient.register", "patient.read", "patient.merge");
        as(
                desk,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                survivor,
                                version(desk, survivor),
                                patient,
                                version(desk, patient),
                                Map.of(),
                                MergePatients.Side.SURVIVOR)));

        for (var table : List.of("medication_administration", "medication_reminder")) {
            assertThat(Hospital.count("select count(*) from ohms." + table + " where patient_id = '" + survivor + "'"))
                    .as(table)
                    .isOne();
        }
        var at = next();
        minute(at);
        assertThat(Hospital.count("select count(*) from ohms.outbox where channel = 'mail' and dedupe_key = 'medicine:"
                        + survivor + ":dose:" + at.getEpochSecond() + ":mail'"))
                .isOne();
    }

    private static int version(Actor desk, PatientId who) {
        return as(desk, () -> use(PatientRecord.class).details(who)).version();
    }

    private List<String> bodies() {
        return asSystem(() -> use(EntityManager.class)
                .createQuery(
                        "select m.body from OutboxEntry m where m.channel = 'mail' and m.subject = :subject",
                        String.class)
                .setParameter("subject", patient.value())
                .getResultList());
    }

    private static String text(String sql) {
        return asSystem(() ->
                String.valueOf(use(EntityManager.class).createNativeQuery(sql).getSingleResult()));
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
