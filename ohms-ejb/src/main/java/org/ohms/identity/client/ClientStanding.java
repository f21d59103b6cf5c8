package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/** What a client may hear of when the hospital speaks first, as things stand at this moment. */
@ApplicationScoped
public class ClientStanding {
    @Inject
    EntityManager entities;

    /**
     * Whether the client is let in, is registered for the scope and reaches the patient, who has not
     * withdrawn disclosure, and agreed to research where it works for that.
     *
     * @param patient null when it is about nobody
     */
    public boolean mayHear(ClientId client, String scope, @Nullable PatientId patient) {
        return !entities.createNativeQuery("""
                        select 1 from api_client c join api_client_scope s on s.client_id = c.id and s.scope = ?2
                        where c.id = ?1 and c.disabled_at is null and (c.all_patients or cast(?3 as uuid) is null
                            or exists (select 1 from client_patient g
                                where g.client_id = c.id and g.patient_id = cast(?3 as uuid)))
                        and not exists (select 1 from consent_refusal r where r.kind = 'disclosure'
                            and r.party = c.id and r.patient_id = cast(?3 as uuid))
                        and (not c.research or cast(?3 as uuid) is null or exists (select 1 from consent_given g
                            where g.kind = 'research' and g.patient_id = cast(?3 as uuid)))""")
                .setParameter(1, client.value())
                .setParameter(2, scope)
                .setParameter(3, patient == null ? null : patient.value().toString())
                .getResultList()
                .isEmpty();
    }
}
