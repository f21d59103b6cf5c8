package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.Medicines;
import org.ohms.shared.id.PatientId;

/** Of which medicines the patient wants to be reminded, and everything that was said of a dose, in the copy of the record. */
@ApplicationScoped
class RoomOfDoses implements RecordRoom {
    @Inject
    Doses doses;

    @Inject
    Medicines medicines;

    @Override
    public String code() {
        return "doses";
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var names = medicines.of(patient).stream()
                .collect(Collectors.toMap(MedicineRow::id, row -> row.what().text()));
        return Stream.concat(
                        doses.reminders(patient).values().stream().map(one -> entry(one, names)),
                        doses.said(patient, LocalDate.EPOCH).stream().map(one -> entry(one, names)))
                .toList();
    }

    private static CopyEntry entry(MedicationReminder reminder, Map<UUID, String> names) {
        var row = reminder.row(1);
        return CopyEntry.of()
                .text("medicine", names.get(reminder.medicine()))
                .code("reminder", row.doses() ? "DOSES" : row.refill() ? "REFILL" : "NONE")
                .text("times", DoseTimes.text(row.times()))
                .text(
                        "ways",
                        Stream.of(row.mail() ? "e-mail" : "", row.sms() ? "SMS" : "")
                                .filter(way -> !way.isEmpty())
                                .collect(Collectors.joining(", ")))
                .done();
    }

    private static CopyEntry entry(MedicationAdministration said, Map<UUID, String> names) {
        return CopyEntry.of()
                .text("medicine", names.get(said.medicine()))
                .day("day", said.day())
                .number("dose", said.dose())
                .code("status", said.status().name())
                .moment("tickedAt", said.tickedAt())
                .done();
    }
}
