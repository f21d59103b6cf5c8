package org.ohms.patients.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * The care teams of patients, for features above: those who care for a patient now in a role somebody gave them. Whoever
 * calls has opened the record. Public on purpose.
 */
@ApplicationScoped
public class CareTeams {
    private static final int MOST = 200;

    @Inject
    CareRelationships care;

    @Inject
    CareTeamRoles roles;

    @Inject
    AccountNames names;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** For staff and the system: the longest in the team first. */
    public List<TeamMember> of(PatientId patient) {
        var now = clock.instant();
        var given = roles.of(patient);
        var ties = care.of(patient, MOST).stream()
                .filter(tie -> tie.holdsAt(now) && given.containsKey(tie.sourceId()))
                .sorted(Comparator.comparing(CareTie::startsAt).thenComparing(CareTie::sourceId))
                .toList();
        var known = names(ties.stream().map(CareTie::account).distinct().toList());
        return ties.stream()
                .map(tie -> new TeamMember(
                        tie.account(),
                        known.getOrDefault(tie.account(), ""),
                        Objects.requireNonNull(given.get(tie.sourceId())),
                        tie.startsAt(),
                        tie.endsAt()))
                .toList();
    }

    /** The same at the patients' door, where other ties are nobody's to see. */
    public List<TeamMember> named(PatientId patient) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(account as text), part, since, until from care_team_named(cast(?1 as uuid))")
                .setParameter(1, patient.toString())
                .getResultList();
        var members = rows.stream().map(row -> (Object[]) row).toList();
        var known = names(members.stream()
                .map(columns -> AccountId.of(String.valueOf(columns[0])))
                .distinct()
                .toList());
        return members.stream()
                .map(columns -> {
                    var account = AccountId.of(String.valueOf(columns[0]));
                    return new TeamMember(
                            account,
                            known.getOrDefault(account, ""),
                            TeamRole.valueOf(String.valueOf(columns[1])),
                            Objects.requireNonNull(instant(columns[2])),
                            instant(columns[3]));
                })
                .toList();
    }

    private Map<AccountId, String> names(List<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : names.of(accounts);
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
