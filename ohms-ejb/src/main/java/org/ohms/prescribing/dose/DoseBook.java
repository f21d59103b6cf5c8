package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.adherence.DaysCovered.Fill;
import org.ohms.prescribing.adherence.Fills;
import org.ohms.prescribing.adherence.Supplies;
import org.ohms.prescribing.adherence.Supply;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.Medicines;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.refill.RefillLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.work.Background;

/** Puts together what there is to say of the doses of a patient, for whoever has opened the chart. */
@ApplicationScoped
class DoseBook {
    /** Today and so many days before it can be ticked. */
    static final int BACK = 6;

    /** What was handed over longer ago than that is used up, or counts for nothing. */
    private static final int SUPPLIED = 366;

    @Inject
    Doses doses;

    @Inject
    Medicines medicines;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Supplies supplies;

    @Inject
    RefillLookup refills;

    @Inject
    RefillReminderSettings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** A medicine with its prescription; null when it was not prescribed here. */
    record Taken(MedicineRow medicine, @Nullable PrescriptionRow prescription) {
        boolean isHidden() {
            return medicine.sensitivity() != Clearance.N;
        }
    }

    /** What is taken now, with what is known of how. */
    List<Taken> taken(PatientId patient) {
        return current(patient).stream().filter(one -> one.medicine().isTaken()).toList();
    }

    /** @throws DomainException NOT_FOUND for what is not taken now as for somebody else's */
    Taken taken(PatientId patient, UUID medicine) {
        return taken(patient).stream()
                .filter(row -> row.medicine().id().equals(medicine))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What is taken now, and what is paused. */
    List<Taken> current(PatientId patient) {
        var rows = medicines.current(patient);
        var prescribed = prescriptions.rows(
                rows.stream().map(MedicineRow::request).filter(Objects::nonNull).toList());
        return rows.stream()
                // one whose prescription is not shown is nothing to count doses by
                .filter(row -> row.request() == null || prescribed.containsKey(row.request()))
                .map(row -> new Taken(row, row.request() == null ? null : prescribed.get(row.request())))
                .toList();
    }

    LocalDate today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate();
    }

    Optional<DosePlan> plan(Taken one, @Nullable MedicationReminder chosen) {
        return DosePlans.of(one.medicine(), one.prescription(), chosen, hospital.zone());
    }

    /** Everything that is taken now. */
    List<MedicineDoses> of(PatientId patient) {
        var zone = doses.clockOf(patient);
        var today = today(zone);
        var chosen = doses.reminders(patient);
        var standing = doses.standing(patient, today.minusDays(BACK));
        var asked = refills.asked(patient);
        var taken = taken(patient);
        var ends = ends(patient, taken, chosen);
        return taken.stream()
                .map(one -> {
                    var id = one.medicine().id();
                    var plan = plan(one, chosen.get(id));
                    var days = plan.map(known -> days(known, id, today, zone, standing))
                            .orElse(List.of());
                    var end = ends.get(id);
                    return new MedicineDoses(
                            id,
                            one.medicine().request(),
                            one.medicine().what().text(),
                            reminder(one, chosen.get(id)),
                            one.isHidden(),
                            days.stream()
                                    .filter(day -> day.day().equals(today))
                                    .flatMap(day -> day.doses().stream())
                                    .toList(),
                            days,
                            end,
                            end != null && end.isBy(today.plusDays(settings.days())),
                            one.medicine().request() != null
                                    && asked.contains(one.medicine().request()));
                })
                .toList();
    }

    private static List<MedicineDoses.DoseDay> days(
            DosePlan plan, UUID medicine, LocalDate today, ZoneId zone, Map<Doses.Key, DoseStatus> standing) {
        return today.minusDays(BACK)
                .datesUntil(today.plusDays(1))
                .sorted((one, other) -> other.compareTo(one))
                .map(day -> new MedicineDoses.DoseDay(
                        day,
                        plan.on(day).stream()
                                .map(dose -> new TickedDose(
                                        dose, dose.at(zone), standing.get(new Doses.Key(medicine, day, dose.number()))))
                                .toList()))
                .filter(day -> !day.doses().isEmpty())
                .toList();
    }

    /** How one is reminded, or could be. */
    private @Nullable ReminderRow reminder(Taken one, @Nullable MedicationReminder chosen) {
        if (!DosePlans.isRegular(one.prescription())) {
            return null;
        }
        var every = one.prescription() == null
                ? 1
                : one.prescription().directions().frequency().everyDays();
        if (chosen != null) {
            return chosen.row(every);
        }
        var first = DosePlans.firstDay(one.medicine(), hospital.zone());
        var plan = DosePlans.plan(one.medicine(), one.prescription(), null, first, hospital.zone());
        return new ReminderRow(false, false, !isCourse(one.prescription()), true, true, plan.times(), every, first, 0);
    }

    /** Whether it is prescribed for so many days and no longer. */
    private static boolean isCourse(@Nullable PrescriptionRow prescription) {
        return prescription != null && prescription.directions().days() != null && prescription.repeats() == 0;
    }

    /**
     * When each of these is used up. What a pharmacy handed over is the house's to know: the patient's own row of it says
     * nothing of what came back, so the house counts.
     */
    Map<UUID, SupplyEnd> ends(PatientId patient, Collection<Taken> taken, Map<UUID, MedicationReminder> chosen) {
        var prescribed = taken.stream()
                .filter(one -> one.prescription() != null)
                .filter(one -> DosePlans.isRegular(one.prescription()))
                .toList();
        if (prescribed.isEmpty()) {
            return Map.of();
        }
        var requests = prescribed.stream()
                .map(one -> one.medicine().request())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = background.call("medicine.supply", () -> known(patient, requests));
        return prescribed.stream()
                .flatMap(one -> end(
                                one, known, isWanted(chosen.get(one.medicine().id())))
                        .stream()
                        .map(end -> Map.entry(one.medicine().id(), end)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isWanted(@Nullable MedicationReminder chosen) {
        return chosen != null && chosen.isOfRefill();
    }

    /** What the house knows of supplies. */
    private record Known(Map<String, List<Fill>> fills, Set<UUID> elsewhere) {}

    private Known known(PatientId patient, Set<UUID> requests) {
        var bySupply = supplies.of(patient, hospital.today(clock.instant()).minusDays(SUPPLIED)).stream()
                .collect(Collectors.groupingBy(Supply::request));
        var fills = prescriptions.of(patient).stream()
                .filter(row -> bySupply.containsKey(row.id()))
                .collect(Collectors.groupingBy(
                        Fills::medicine,
                        Collectors.collectingAndThen(Collectors.toList(), same -> Fills.of(same, bySupply))));
        return new Known(fills, supplies.elsewhere(requests));
    }

    private Optional<SupplyEnd> end(Taken one, Known known, boolean wanted) {
        var prescription = one.prescription();
        if (prescription == null) {
            return Optional.empty();
        }
        var course = isCourse(prescription) && !wanted;
        var fills = known.fills().getOrDefault(Fills.medicine(prescription), List.of());
        if (!fills.isEmpty() && !known.elsewhere().contains(prescription.id())) {
            return SupplyEnd.of(fills, SupplyEnd.Basis.HANDED_OVER, course);
        }
        var first = DosePlans.firstDay(one.medicine(), hospital.zone());
        return prescription
                .directions()
                .lasts(prescription.quantity())
                .filter(days -> days > 0)
                .flatMap(days -> SupplyEnd.of(List.of(new Fill(first, days)), SupplyEnd.Basis.PRESCRIBED, course));
    }
}
