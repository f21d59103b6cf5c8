package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.records.procedure.ProcedureDraft;
import org.ohms.records.procedure.ProcedureList;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** An operation or another treatment of former times, here or elsewhere. */
@ApplicationScoped
class ProcedureSubject implements SubjectRules {
    @Inject
    ProcedureList procedures;

    @Inject
    HospitalDay hospital;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.PROCEDURE;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        var procedure = Rules.required(words.of("procedure"), "procedure", refusals);
        var performed = words.of("performed");
        PastDates.judge(performed, "performed", hospital.today(now), refusals);
        return new ProposedWords(Map.of("procedure", procedure, "performed", performed));
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        return Standing.NOTHING;
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        procedures.add(
                patient,
                new ProcedureDraft(
                        Concept.of(words.of("procedure")),
                        PartialDate.parse(words.of("performed")).orElse(null),
                        null));
    }
}
