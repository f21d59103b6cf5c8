package org.ohms.scheduling;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentDetails;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.availability.SchedulePlanning;
import org.ohms.scheduling.availability.WeeklyRule;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceDraft;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.practitioner.PractitionerDraft;
import org.ohms.scheduling.practitioner.PractitionerName;
import org.ohms.scheduling.practitioner.PractitionerRegister;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/** A clinic of its own for each test, on Monday at 8: a place with two rooms in New York, and a service of half an hour. */
public final class Clinic {
    /** The Monday the tests' clock begins on. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    public static final LocalDate TUESDAY = MONDAY.plusDays(1);
    /** Tuesday, 9 am in New York. */
    public static final Instant TUESDAY_9AM = Instant.parse("2026-11-24T14:00:00Z");

    public static final Actor ADMIN = staff(
            "place.read",
            "place.manage",
            "service.read",
            "service.manage",
            "practitioner.read",
            "practitioner.register",
            "schedule.read",
            "schedule.plan",
            "slot.find");

    public static final Actor DESK = staff(
            "patient.search",
            "patient.read",
            "patient.register",
            "place.read",
            "service.read",
            "practitioner.read",
            "schedule.read",
            "slot.find",
            "appointment.read",
            "appointment.book",
            "appointment.change",
            "appointment.cancel",
            "appointment.arrive",
            "appointment.attend",
            "absence.record");

    private final String name = "Clinic " + UUID.randomUUID();
    private final PlaceId place;
    private final ServiceId service;

    public Clinic() {
        this("America/New_York");
    }

    public Clinic(String zone) {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        place = as(ADMIN, () -> use(PlaceDirectory.class).open(new PlaceDraft(name, zone, List.of("2.04", "2.06"))));
        service = service(30, 0, 0);
    }

    public PlaceId place() {
        return place;
    }

    /** Half an hour, nothing around it, everybody offers it. */
    public ServiceId service() {
        return service;
    }

    public ServiceId service(int minutes, int before, int after) {
        return service(new ServiceDraft(
                "s-" + UUID.randomUUID(), "Visit", minutes, before, after, null, true, false, List.of()));
    }

    public ServiceId service(ServiceDraft draft) {
        return as(ADMIN, () -> use(ServiceCatalogue.class).offer(draft));
    }

    public RoomId room(String number) {
        return as(ADMIN, () -> use(PlaceDirectory.class).place(place)).rooms().stream()
                .filter(r -> r.name().equals(number))
                .findAny()
                .orElseThrow()
                .id();
    }

    /** Somebody at work from 8 to 16, Monday to Friday. */
    public PractitionerId doctor() {
        return doctor("General medicine", null);
    }

    public PractitionerId doctor(String specialty, @Nullable AccountId account) {
        var draft = PractitionerDraft.of(new PractitionerName("Dr", "Lena", "Haddad", null), specialty)
                .at(place, null);
        var id = as(
                ADMIN,
                () -> use(PractitionerRegister.class).register(account == null ? draft : draft.signingInAs(account)));
        hours(id, LocalTime.of(8, 0), LocalTime.of(16, 0), null);
        return id;
    }

    /** Gives somebody the same hours from Monday to Friday. */
    public void hours(PractitionerId who, LocalTime from, LocalTime until, @Nullable RoomId room) {
        var rules = new ArrayList<WeeklyRule>();
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                rules.add(WeeklyRule.hours(day, from, until, place, room, LocalDate.of(2020, 1, 1)));
            }
        }
        save(who, rules);
    }

    public void save(PractitionerId who, List<WeeklyRule> rules) {
        var version = as(ADMIN, () -> use(SchedulePlanning.class).plan(who)).version();
        as(ADMIN, () -> use(SchedulePlanning.class).save(who, version, rules));
    }

    public static PatientId patient() {
        return patient("Rahman", "Nadia");
    }

    public static PatientId patient(String family, String given) {
        return patient(family, given, LocalDate.of(1990, 9, 2));
    }

    public static PatientId patient(String family, String given, LocalDate born) {
        return as(
                        DESK,
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named(family, given)
                                                .born(born.getYear(), born.getMonthValue(), born.getDayOfMonth())
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }

    public AppointmentId book(PatientId patient, PractitionerId doctor, Instant startsAt) {
        return book(BookAppointment.of(patient, doctor, service, startsAt));
    }

    public static AppointmentId book(BookAppointment request) {
        return as(DESK, () -> use(AppointmentBooking.class).book(request));
    }

    public static AppointmentDetails visit(AppointmentId id) {
        return as(DESK, () -> use(AppointmentCalendar.class).visit(id));
    }

    /** Ties a patient to an account of the portal. */
    public static void signsInAs(PatientId patient, AccountId account) {
        Hospital.asSystem(() -> use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("insert into patient_account (account_id, patient_id, since) values (?1, ?2, now())")
                .setParameter(1, account.value())
                .setParameter(2, patient.value())
                .executeUpdate());
    }
}
