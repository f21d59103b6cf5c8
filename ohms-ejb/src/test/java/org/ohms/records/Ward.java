package org.ohms.records;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.BeginEncounter;
import org.ohms.records.encounter.EncounterDesk;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.note.NoteTemplate;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.WriteNote;
import org.ohms.records.note.WrittenNote;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

/** A patient, those who care for her, and a stranger. The clock shows the time it is, because the database looks at its own. */
public final class Ward {
    private static final String[] DOCTOR = {
        "patient.search",
        "chart.read",
        "encounter.write",
        "note.write",
        "note.cosign",
        "condition.write",
        "allergy.write",
        "observation.write",
        "order.write",
        "result.write",
        "result.sign",
        "history.write",
        "goal.write",
        "appointment.read-own",
        "appointment.attend"
    };

    public final PatientId patient;
    public final AccountId doctorsAccount = new AccountId(UUID.randomUUID());
    public final AccountId colleaguesAccount = new AccountId(UUID.randomUUID());
    public final Actor doctor = staff(doctorsAccount, DOCTOR);
    public final Actor colleague = staff(colleaguesAccount, DOCTOR);
    public final Actor stranger = staff(new AccountId(UUID.randomUUID()), DOCTOR);

    public Ward() {
        Hospital.clockAt(Instant.now());
        patient = Clinic.patient("Okafor", "Amara");
        cares(patient, doctorsAccount);
        cares(patient, colleaguesAccount);
    }

    public static void cares(PatientId patient, AccountId account) {
        Hospital.asSystem(() -> {
            use(CareRelationships.class)
                    .begin(
                            patient,
                            account,
                            "assignment",
                            UUID.randomUUID(),
                            Instant.now().minus(Duration.ofDays(400)),
                            null);
            return null;
        });
    }

    /** Somebody with the same work who is cleared for more. */
    public Actor cleared(AccountId account, Clearance clearance) {
        return new Actor(Actor.Kind.STAFF, account, Set.of(DOCTOR), clearance, "treatment", null, "192.0.2.1", "test");
    }

    /** The patient at the portal. */
    public Actor herself() {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        return Hospital.patient(account, "own-chart.read");
    }

    /** A call that nobody had booked. */
    public EncounterId call() {
        return call(doctor, Hospital.clock().instant(), null);
    }

    public EncounterId call(Actor who, Instant at, Clearance label) {
        return as(
                who,
                () -> use(EncounterDesk.class)
                        .begin(new BeginEncounter(
                                patient, EncounterKind.TELEPHONE, "Call about cough", "Cough for 5 days", at, label)));
    }

    /** A note of that encounter, not signed. */
    public WrittenNote note(EncounterId encounter, String assessment) {
        return as(doctor, () -> use(NoteWriting.class).write(words(encounter, assessment)));
    }

    public WriteNote words(EncounterId encounter, String assessment) {
        return new WriteNote(
                patient,
                encounter,
                null,
                0,
                NoteTemplate.SOAP,
                Map.of("subjective", "Cough, no fever", "assessment", assessment),
                null);
    }
}
