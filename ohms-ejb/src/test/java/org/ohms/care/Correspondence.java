package org.ohms.care;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.care.conversation.WriteToTeam;
import org.ohms.care.pool.MessageSetup;
import org.ohms.care.pool.PoolDraft;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.records.Ward;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

/** A patient with an address and an account, a doctor and a nurse who care for her, and a pool she may write to. */
public final class Correspondence {
    public static final String[] STAFF = {"patient.search", "message.read", "message.write", "chart.read"};
    public static final String[] PATIENT = {"own-message.read", "own-message.write"};

    public final String email = People.someEmail();
    public final PatientId patient;
    public final AccountId doctorsAccount = People.active(People.someEmail(), "doctor");
    public final AccountId nursesAccount = People.active(People.someEmail(), "nurse");
    public final AccountId desksAccount = People.active(People.someEmail(), "registrar");
    public final AccountId ownAccount = new AccountId(UUID.randomUUID());
    public final Actor doctor = staff(doctorsAccount, STAFF);
    public final Actor nurse = staff(nursesAccount, STAFF);
    /** Answers for the pool and cares for nobody. */
    public final Actor desk = staff(desksAccount, STAFF);

    public final Actor stranger = staff(People.active(People.someEmail(), "doctor"), STAFF);
    public final Actor herself = Hospital.patient(ownAccount, PATIENT);
    public final UUID pool;

    public Correspondence() {
        Hospital.clockAt(Instant.now());
        patient = as(
                        Clinic.DESK,
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Okafor", "Amara")
                                                .born(1979, 3, 14)
                                                .telecom(ContactPoint.email(email))
                                                .done(),
                                        Sex.FEMALE)))
                .id();
        Ward.cares(patient, doctorsAccount);
        Ward.cares(patient, nursesAccount);
        Clinic.signsInAs(patient, ownAccount);
        pool = as(
                staff("message.configure"),
                () -> use(MessageSetup.class)
                        .addPool(new PoolDraft("Desk " + UUID.randomUUID(), true, 4, true, Set.of(desksAccount))));
    }

    /** She asks the doctor. */
    public UUID asksTheDoctor(String words) {
        return asks("person:" + doctorsAccount, words);
    }

    public UUID asksThePool(String words) {
        return asks("pool:" + pool, words);
    }

    private UUID asks(String to, String words) {
        return as(
                herself,
                () -> use(OwnMessages.class).write(new WriteToTeam(to, "About my tablets", words, false, false)));
    }
}
