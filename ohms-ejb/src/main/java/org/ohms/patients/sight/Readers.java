package org.ohms.patients.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What ties people and programs to one patient, in one read of each kind. It reads as the system. */
@ApplicationScoped
class Readers {
    @Inject
    EntityManager entities;

    @Inject
    AccountNames names;

    @Inject
    Clock clock;

    /**
     * Everything that ties somebody to a patient now.
     *
     * @param everybodys permissions that open every patient
     * @param carers who cares for the patient
     * @param hurried whose emergency access is open
     * @param others proxies and programs
     */
    record Ties(Set<String> everybodys, Set<AccountId> carers, Set<AccountId> hurried, List<WhoSeesRow> others) {}

    Ties of(PatientId patient) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var others = new ArrayList<>(proxies(patient, now));
        others.addAll(programs(patient));
        return new Ties(everybodys(), carers(patient, now), hurried(patient, now), others);
    }

    private Set<String> everybodys() {
        List<?> codes = entities.createNativeQuery(
                        "select code from permission where reach = 'everyone' and code = any (cast(?1 as text[]))")
                .setParameter(1, SeenPart.opening().stream().collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return codes.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private Set<AccountId> carers(PatientId patient, OffsetDateTime now) {
        return accounts("""
                select distinct cast(account_id as text) from care_relationship
                where patient_id = ?1 and starts_at <= ?2 and (ends_at is null or ends_at > ?2)""", patient, now);
    }

    private Set<AccountId> hurried(PatientId patient, OffsetDateTime now) {
        return accounts("""
                select distinct cast(account_id as text) from break_glass_grant
                where patient_id = ?1 and opened_at <= ?2 and ended_at is null and expires_at > ?2""", patient, now);
    }

    private Set<AccountId> accounts(String sql, PatientId patient, OffsetDateTime now) {
        List<?> ids = entities.createNativeQuery(sql)
                .setParameter(1, patient.value())
                .setParameter(2, now)
                .getResultList();
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).collect(Collectors.toSet());
    }

    private List<WhoSeesRow> proxies(PatientId patient, OffsetDateTime now) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(g.account_id as text), coalesce(p.permission, '') from proxy_grant g
                        left join proxy_scope_permission p on p.scope = any (string_to_array(g.scopes, ' '))
                        where g.patient_id = ?1 and g.accepted_at is not null and g.ended_at is null
                        and g.starts_at <= ?2 and (g.ends_at is null or g.ends_at > ?2)
                        and (g.grown_up_at is null or g.grown_up_at > ?2)""")
                .setParameter(1, patient.value())
                .setParameter(2, now)
                .getResultList();
        var permissions = new LinkedHashMap<AccountId, Set<String>>();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> permissions
                        .computeIfAbsent(AccountId.of(String.valueOf(row[0])), account -> new HashSet<>())
                        .add(String.valueOf(row[1])));
        var known = names.of(permissions.keySet());
        return rows(permissions, known, Sees.PROXY);
    }

    /** Those on whose list the patient is, and those that reach everybody; never one that the patient keeps away. */
    private List<WhoSeesRow> programs(PatientId patient) {
        List<?> rows =
                entities.createNativeQuery("""
                        select cast(c.id as text), c.name, p.permission from api_client c
                        join api_client_scope s on s.client_id = c.id
                        join api_scope_permission p on p.scope = s.scope
                        where c.disabled_at is null
                        and (c.all_patients or exists (
                            select 1 from client_patient g where g.client_id = c.id and g.patient_id = ?1))
                        and not exists (
                            select 1 from consent_refusal r
                            where r.kind = 'disclosure' and r.party = c.id and r.patient_id = ?1)
                        and (not c.research or exists (
                            select 1 from consent_given g where g.kind = 'research' and g.patient_id = ?1))
                        order by c.name""").setParameter(1, patient.value()).getResultList();
        var permissions = new LinkedHashMap<AccountId, Set<String>>();
        var known = new LinkedHashMap<AccountId, String>();
        rows.stream().map(row -> (Object[]) row).forEach(row -> {
            var program = AccountId.of(String.valueOf(row[0]));
            known.put(program, String.valueOf(row[1]));
            permissions.computeIfAbsent(program, account -> new HashSet<>()).add(String.valueOf(row[2]));
        });
        return rows(permissions, known, Sees.PROGRAM).stream()
                .filter(row -> !row.parts().isEmpty())
                .toList();
    }

    private static List<WhoSeesRow> rows(
            Map<AccountId, Set<String>> permissions, Map<AccountId, String> known, Sees sees) {
        return permissions.entrySet().stream()
                .map(one -> new WhoSeesRow(
                        one.getKey(),
                        known.getOrDefault(one.getKey(), ""),
                        List.of(),
                        sees,
                        SeenPart.openedBy(one.getValue())))
                .toList();
    }
}
