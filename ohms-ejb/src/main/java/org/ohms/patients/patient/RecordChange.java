package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The frame of every change to one record: reach, lock, version, change, new version kept, news told. */
@ApplicationScoped
class RecordChange {
    @Inject
    AccessPolicy policy;

    @Inject
    Patients patients;

    @Inject
    Event<PatientEvent> events;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Opens the record for a change, as it stood in the version that was read. */
    Patient open(PatientId id, int versionRead) {
        policy.insistOn(id);
        var patient = patients.lock(id);
        patient.insistOnOwnLife();
        patient.insistOnVersion(versionRead);
        return patient;
    }

    /** Makes the change and everything that goes with it; gives back the new version. */
    int make(Patient patient, PatientChange kind, Move move, PatientEvent news) {
        move.make(clock.instant(), current.get().account());
        patients.keepVersion(patient, kind);
        events.fire(news);
        return patient.version();
    }

    /** One named move of {@link Patient}. */
    @FunctionalInterface
    interface Move {
        void make(Instant now, @Nullable AccountId by);
    }
}
