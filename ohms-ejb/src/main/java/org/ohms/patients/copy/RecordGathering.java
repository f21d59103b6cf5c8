package org.ohms.patients.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;

/** Asks every room for what it keeps about a patient. */
@ApplicationScoped
class RecordGathering {
    @Inject
    @Any
    Instance<RecordRoom> rooms;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    WholeRecord of(PatientId patient) {
        var asked = rooms.stream()
                .sorted(Comparator.comparingInt(RecordRoom::order).thenComparing(RecordRoom::code))
                .toList();
        return new WholeRecord(
                patient,
                hospital.settings().name(),
                clock.instant(),
                asked.stream()
                        .map(room -> new WholeRecord.Part(room.code(), room.entries(patient)))
                        .toList(),
                asked.stream().flatMap(room -> room.files(patient).stream()).toList());
    }
}
