package org.ohms.patients.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.ohms.identity.client.ClientLabels;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** The parties that a patient does not let have the record any more. */
@ApplicationScoped
class WithdrawnParties {
    @Inject
    EntityManager entities;

    @Inject
    ClientLabels clients;

    @Inject
    Background background;

    /** Whether this is the name of one of them, however it is written. */
    boolean isOne(PatientId patient, String recipient) {
        List<?> parties = entities.createNativeQuery("""
                        select cast(party as text) from consent_refusal
                        where kind = 'disclosure' and party is not null
                        and patient_id in (select records_in(cast(?1 as uuid)))""")
                .setParameter(1, patient.toString())
                .getResultList();
        if (parties.isEmpty()) {
            return false;
        }
        var ids =
                parties.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
        // the names of programs are the system's to read
        return background.call("disclosure.parties", () -> clients.of(ids)).values().stream()
                .anyMatch(name -> name.strip().equalsIgnoreCase(recipient.strip()));
    }
}
