package org.ohms.patients.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.oversight.AnomalyKind;
import org.ohms.compliance.oversight.AnomalyRule;
import org.ohms.compliance.oversight.OversightRules;
import org.ohms.compliance.oversight.Suspicion;
import org.ohms.compliance.oversight.WatchedLine;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.patient.PatientCard;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Staff who are patients as well read about themselves in the portal. A record is somebody's own when their account is
 * tied to it, or when it can be reached at the address they sign in with.
 */
@ApplicationScoped
class OwnRecordOpened implements AnomalyRule {
    @Inject
    EntityManager entities;

    @Inject
    PatientCards cards;

    @Inject
    AccountDirectory accounts;

    private record Owner(AccountId account, PatientId patient) {}

    @Override
    public List<Suspicion> look(List<WatchedLine> lines, OversightRules rules) {
        var patients = lines.stream().map(WatchedLine::patient).distinct().toList();
        var owners = new HashSet<Owner>();
        var known = cards.of(patients);
        var byEmail = accounts.byEmails(known.values().stream()
                .flatMap(card -> emails(card).stream())
                .distinct()
                .toList());
        known.forEach((patient, card) -> emails(card).stream()
                .flatMap(email -> Stream.ofNullable(byEmail.get(email)))
                .forEach(account -> owners.add(new Owner(account, patient))));
        owners.addAll(tied(lines));
        return ByPatient.suspicions(
                AnomalyKind.OWN_RECORD, lines, line -> owners.contains(new Owner(line.account(), line.patient())));
    }

    private static List<String> emails(PatientCard card) {
        return card.demographics().telecoms().stream()
                .filter(telecom -> telecom.kind() == ContactPoint.Kind.EMAIL)
                .map(ContactPoint::value)
                .toList();
    }

    private Set<Owner> tied(List<WatchedLine> lines) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(account_id as text), cast(patient_id as text) from patient_account
                        where account_id = any (cast(?1 as uuid[]))""")
                .setParameter(
                        1,
                        lines.stream()
                                .map(line -> line.account().toString())
                                .distinct()
                                .collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Owner(AccountId.of(String.valueOf(row[0])), PatientId.of(String.valueOf(row[1]))))
                .collect(Collectors.toSet());
    }
}
