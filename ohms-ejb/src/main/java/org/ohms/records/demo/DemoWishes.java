package org.ohms.records.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.goal.GoalIntake;
import org.ohms.records.goal.SetGoal;
import org.ohms.records.proposal.ProposalIntake;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What figures are to be, and what patients sent, in the charts of the demonstration. */
@ApplicationScoped
class DemoWishes {
    private static final String DOCTORS_LOGIN = "doctor@demo.ohms";

    @Inject
    GoalIntake goals;

    @Inject
    ProposalIntake proposals;

    @Inject
    AccountDirectory accounts;

    @Inject
    EntityManager entities;

    void goal(DemoScript.Line line, PatientId patient, Instant at) {
        accounts.byEmail(DOCTORS_LOGIN)
                .ifPresent(doctor -> goals.admit(
                        new SetGoal(patient, line.at(0), number(line.at(3)), number(line.at(4)), null, null),
                        new Code(CodeSystem.LOINC.address(), line.at(0)),
                        line.at(1),
                        line.at(2),
                        doctor,
                        at));
    }

    /** Of those only who have an account at the patients' door. */
    void sent(DemoScript.Line line, PatientId patient, Instant at) {
        var subject = ProposalSubject.valueOf(line.at(1));
        var words = new LinkedHashMap<String, String>();
        for (var cell : line.rest().subList(2, line.rest().size())) {
            var parts = cell.split("=", 2);
            words.put(parts[0], parts[1]);
        }
        if (subject == ProposalSubject.READING) {
            words.put("at", at.toString());
        }
        List<?> portal = entities.createNativeQuery("select account_id from patient_account where patient_id = ?1")
                .setParameter(1, patient.value())
                .getResultList();
        portal.stream()
                .findFirst()
                .ifPresent(account ->
                        proposals.sent(patient, new AccountId((UUID) account), subject, new ProposedWords(words), at));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
