package org.ohms.scheduling.appointment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ohms.patients.demo.DemoCast;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientStatus;
import org.ohms.scheduling.availability.WorkingTime;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.TimeSlot;

/**
 * A filled day for the demonstration hospital, standing where the clock stands: what is over is done or missed, what
 * goes on is with the provider, who comes next waits. And some visits of the days
 * before and of the coming two weeks.
 */
@ApplicationScoped
class DemoVisits {
    private static final int PAST_DAYS = 5;
    private static final int COMING_DAYS = 14;
    private static final Duration SOON = Duration.ofMinutes(35);

    @Inject
    EntityManager entities;

    @Inject
    Appointments appointments;

    @Inject
    DemoCast people;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    PlaceLookup places;

    @Inject
    HospitalDay hospital;

    @Inject
    CareFromVisits care;

    @Inject
    Clock clock;

    /** A line of the day's script. */
    private record Scene(String family, LocalTime at, String service, String patient, String reason) {}

    /** Who is there, what is offered and where. */
    private record Clinic(List<PractitionerRow> people, List<ServiceRow> services, List<PlaceRow> places) {}

    void fill(@Observes @Priority(304) DemoDataWanted wanted) {
        var cast = new Cast(people.everybody());
        if (cast.isEmpty()) {
            return;
        }
        var clinic = new Clinic(practitioners.withAnyOf(List.of()), services.rows(), places.rows());
        var now = clock.instant();
        var today = hospital.today(now);
        var script = script();
        var index = 0;
        for (var before = PAST_DAYS; before >= 1; before--) {
            for (var scene : script) {
                index++;
                if (isWorked(today.minusDays(before))
                        && index % 2 == 0
                        && !scene.patient().isEmpty()) {
                    var dice = index;
                    book(scene, today.minusDays(before), clinic, cast, now).ifPresent(visit -> live(visit, dice, now));
                }
            }
        }
        index = 0;
        for (var scene : script) {
            var dice = index++;
            book(scene, today, clinic, cast, now).ifPresent(visit -> live(visit, dice, now));
        }
        for (var ahead = 1; ahead <= COMING_DAYS; ahead++) {
            var day = today.plusDays(ahead);
            if (!isWorked(day)) {
                continue;
            }
            for (var scene : script) {
                index++;
                if (index % 5 < 2) {
                    var anybody = new Scene(scene.family(), scene.at(), scene.service(), "", scene.reason());
                    book(anybody, day, clinic, cast, now);
                }
            }
        }
        appointments.keep();
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private Optional<Appointment> book(Scene scene, LocalDate day, Clinic clinic, Cast cast, Instant now) {
        var who = clinic.people().stream()
                .filter(p -> p.name().family().equals(scene.family()) && p.room() != null)
                .findFirst();
        var what = clinic.services().stream()
                .filter(s -> s.code().equals(scene.service()))
                .findFirst();
        var where = who.flatMap(p ->
                clinic.places().stream().filter(o -> o.id().equals(p.place())).findFirst());
        if (who.isEmpty() || what.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        var time = TimeSlot.of(
                day.atTime(scene.at()).atZone(where.get().zone()).toInstant(),
                what.get().length());
        var patient = cast.free(scene.patient(), time);
        if (patient.isEmpty()) {
            return Optional.empty();
        }
        var earlier = time.startsAt().isBefore(now) ? time.startsAt() : now;
        var bookedAt = earlier.minus(Duration.ofDays(3));
        var booking = new BookingCase(
                patient.get(),
                who.get(),
                what.get(),
                where.get(),
                who.get().room(),
                time,
                time,
                false,
                WorkingTime.none(who.get().id()),
                null,
                false,
                bookedAt);
        var visit = Appointment.book(booking, day, patient.get().id(), scene.reason(), null);
        entities.persist(visit);
        note(visit, AppointmentHistoryRow.What.BOOKED, bookedAt);
        care.tie(visit.visit());
        return Optional.of(visit);
    }

    /** Takes a visit of today to where it would stand now. */
    private void live(Appointment visit, int dice, Instant now) {
        var time = visit.time();
        if (!time.endsAt().isAfter(now)) {
            if (dice % 17 == 7) {
                visit.miss();
                note(visit, AppointmentHistoryRow.What.NO_SHOW, time.endsAt());
            } else {
                begin(visit, time.startsAt());
                visit.finish(time.endsAt());
                note(visit, AppointmentHistoryRow.What.FINISHED, time.endsAt());
            }
        } else if (!time.startsAt().isAfter(now)) {
            if (dice % 4 == 3) {
                arrive(visit, time.startsAt().minus(Duration.ofMinutes(10)));
                visit.showTo(null);
                note(visit, AppointmentHistoryRow.What.ROOMED, time.startsAt());
            } else {
                begin(visit, time.startsAt());
            }
        } else if (time.startsAt().isBefore(now.plus(SOON)) && dice % 2 == 0) {
            arrive(visit, now.minus(Duration.ofMinutes(2 + dice % 17)));
        } else if (dice % 3 == 0) {
            visit.confirm();
            note(visit, AppointmentHistoryRow.What.CONFIRMED, now.minus(Duration.ofDays(1)));
        }
    }

    private void begin(Appointment visit, Instant at) {
        arrive(visit, at.minus(Duration.ofMinutes(12)));
        visit.showTo(null);
        note(visit, AppointmentHistoryRow.What.ROOMED, at.minus(Duration.ofMinutes(3)));
        visit.start(at);
        note(visit, AppointmentHistoryRow.What.STARTED, at);
    }

    private void arrive(Appointment visit, Instant at) {
        visit.arrive(at);
        note(visit, AppointmentHistoryRow.What.ARRIVED, at);
    }

    private void note(Appointment visit, AppointmentHistoryRow.What what, Instant at) {
        entities.persist(new AppointmentHistory(visit, what, null, at));
    }

    private static List<Scene> script() {
        try (var script = DemoVisits.class.getResourceAsStream("demo-day.txt")) {
            if (script == null) {
                throw new IllegalStateException("demo-day.txt is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DemoVisits::scene)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Scene scene(String line) {
        var parts = line.split("\\|", 5);
        return new Scene(parts[0], LocalTime.parse(parts[1]), parts[2], parts[3], parts[4]);
    }

    /**
     * The patients there are; each is in one place at a time. Two records with one birth date may be one person, registered
     * twice: their visits leave room for each other, so that the two can be made one.
     */
    private static final class Cast {
        private final List<PatientLabel> people;
        private final Map<String, List<TimeSlot>> taken = new HashMap<>();
        private int next;

        Cast(Collection<PatientLabel> everybody) {
            people = everybody.stream()
                    .filter(p -> p.status() == PatientStatus.ACTIVE && !p.deceased())
                    .toList();
        }

        boolean isEmpty() {
            return people.isEmpty();
        }

        /** The one of that name, else the next one who has time. */
        Optional<PatientLabel> free(String listName, TimeSlot time) {
            var named = people.stream()
                    .filter(p -> !listName.isEmpty() && p.listName().startsWith(listName))
                    .filter(p -> hasTime(p, time))
                    .findFirst();
            if (named.isPresent()) {
                return take(named.get(), time);
            }
            for (var tried = 0; tried < people.size(); tried++) {
                var somebody = people.get(next++ % people.size());
                if (hasTime(somebody, time)) {
                    return take(somebody, time);
                }
            }
            return Optional.empty();
        }

        private Optional<PatientLabel> take(PatientLabel who, TimeSlot time) {
            taken.computeIfAbsent(person(who), born -> new ArrayList<>()).add(time);
            return Optional.of(who);
        }

        private static String person(PatientLabel who) {
            return String.valueOf(who.birthDate());
        }

        private boolean hasTime(PatientLabel who, TimeSlot time) {
            return taken.getOrDefault(person(who), List.of()).stream().noneMatch(t -> t.overlaps(time));
        }
    }
}
