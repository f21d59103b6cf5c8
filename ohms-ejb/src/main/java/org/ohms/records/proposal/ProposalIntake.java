package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Takes in what a patient sent. Asks nobody for permission and tells nobody: whoever calls it has. */
@ApplicationScoped
public class ProposalIntake {
    @Inject
    EntityManager entities;

    public void sent(PatientId patient, AccountId by, ProposalSubject subject, ProposedWords words, Instant at) {
        entities.persist(new ChartProposal(Uuids.v7(at), patient, by, subject, null, ProposedWords.NONE, words, at));
    }
}
