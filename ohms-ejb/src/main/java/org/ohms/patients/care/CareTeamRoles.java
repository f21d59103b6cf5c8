package org.ohms.patients.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The roles that assignments give; each belongs to one assignment and ends with it. */
@ApplicationScoped
class CareTeamRoles {
    @Inject
    EntityManager entities;

    void give(UUID assignment, PatientId patient, AccountId account, TeamRole role) {
        entities.createNativeQuery(
                        "insert into care_team_role (id, patient_id, account_id, role) values (?1, ?2, ?3, ?4)")
                .setParameter(1, assignment)
                .setParameter(2, patient.value())
                .setParameter(3, account.value())
                .setParameter(4, role.name())
                .executeUpdate();
    }

    /** By the assignment that gives them. */
    Map<UUID, TeamRole> of(PatientId patient) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(id as text), role from care_team_role where patient_id = ?1")
                .setParameter(1, patient.value())
                .getResultList();
        var roles = new HashMap<UUID, TeamRole>();
        for (var row : rows) {
            var columns = (Object[]) row;
            roles.put(UUID.fromString(String.valueOf(columns[0])), TeamRole.valueOf(String.valueOf(columns[1])));
        }
        return Map.copyOf(roles);
    }
}
