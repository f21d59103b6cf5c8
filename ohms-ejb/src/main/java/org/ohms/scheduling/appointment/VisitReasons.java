package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ohms.shared.crypto.Vault;

/**
 * What patients come for, in their words. It lies apart from the visit, with a label: the database leaves out what the
 * actor is not cleared for.
 */
@ApplicationScoped
class VisitReasons {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** The words of each of these visits that has some and shows them to the actor, in one statement. */
    Map<AppointmentId, String> of(Collection<AppointmentId> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("""
                        select cast(appointment_id as text), words from appointment_reason
                        where appointment_id = any (cast(?1 as uuid[]))""")
                .setParameter(
                        1, visits.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        var reasons = new HashMap<AppointmentId, String>();
        for (var row : rows) {
            var columns = (Object[]) row;
            reasons.put(
                    AppointmentId.of((String) columns[0]),
                    new String(vault.open((byte[]) columns[1], ReasonConverter.PLACE), StandardCharsets.UTF_8));
        }
        return reasons;
    }
}
