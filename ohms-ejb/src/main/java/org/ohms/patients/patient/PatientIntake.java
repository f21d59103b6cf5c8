package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.index.Terms;
import org.ohms.patients.index.TokenIndex;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/**
 * Takes checked people in: number, record, first version, index. For registration and imports; the database asks for
 * the right to either.
 */
@ApplicationScoped
public class PatientIntake {
    @Inject
    EntityManager entities;

    @Inject
    Counters counters;

    @Inject
    Vault vault;

    @Inject
    TokenIndex index;

    @Inject
    Event<PatientEvent> events;

    @Inject
    Clock clock;

    /** Takes in all of these, in their order. */
    public List<RegisteredPatient> admit(List<Identity> people, PatientChange how, @Nullable AccountId by) {
        var admitted = new ArrayList<RegisteredPatient>();
        if (people.isEmpty()) {
            return admitted;
        }
        var terms = new LinkedHashMap<PatientId, Set<String>>();
        var number = counters.next(Mrn.SERIES, Mrn.FIRST, people.size());
        for (var person : people) {
            var mrn = Mrn.of(number++);
            var patient = Patient.register(
                    new PatientId(Uuids.random()), mrn, vault.token(Terms.mrn(mrn)), person, clock.instant(), by);
            entities.persist(patient);
            entities.persist(PatientVersion.of(patient, how));
            terms.put(patient.id(), Terms.of(mrn, person.demographics()));
            admitted.add(new RegisteredPatient(patient.id(), mrn));
        }
        entities.flush();
        index.add(terms);
        admitted.forEach(patient -> events.fire(new PatientEvent.Registered(patient.id())));
        return admitted;
    }
}
