package org.ohms.patients.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Which account of the portal belongs to which record. One account is of one person, and one record has one account of
 * its own; the database holds both.
 */
@ApplicationScoped
public class RecordAccounts {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** The record of an account; empty as long as nobody has tied them. */
    public Optional<PatientId> recordOf(AccountId account) {
        return one("select cast(patient_id as text) from patient_account where account_id = ?1", account.value())
                .map(PatientId::of);
    }

    /** The account that a record has of its own. */
    public Optional<AccountId> accountOf(PatientId patient) {
        return one("""
                        select cast(account_id as text) from patient_account
                        where patient_id = ?1 order by cardinality(merges), since limit 1""", patient.value()).map(AccountId::of);
    }

    /** Ties the account to the record; false when either is tied already, also by somebody doing it at this moment. */
    public boolean tie(AccountId account, PatientId patient) {
        return entities.createNativeQuery("""
                        insert into patient_account (account_id, patient_id, since) values (?1, ?2, ?3)
                        on conflict do nothing""")
                        .setParameter(1, account.value())
                        .setParameter(2, patient.value())
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private Optional<String> one(String sql, Object value) {
        List<?> found = entities.createNativeQuery(sql).setParameter(1, value).getResultList();
        return found.stream().findFirst().map(String::valueOf);
    }
}
