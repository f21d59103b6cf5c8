package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.records.procedure.ProcedureEvent;
import org.ohms.records.report.ResultEvent;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * A procedure that was done in a visit here, and a result that answers an order of this hospital, are charged in the same
 * transaction and once, where the hospital says what they cost. What is struck out of the chart is struck here too as long
 * as it waits; one that was billed is marked, to be credited.
 */
@ApplicationScoped
class ChargesFromFindings {
    @Inject
    EntityManager entities;

    @Inject
    ChargeRuleBook rules;

    @Inject
    ChargeMaking making;

    @Inject
    HospitalDay hospital;

    void on(@Observes ProcedureEvent.DoneHere event) {
        charge(ChargeSource.PROCEDURE, event.procedure(), event.patient(), event.code(), event.at());
    }

    void on(@Observes ProcedureEvent.Withdrawn event) {
        withdraw(ChargeSource.PROCEDURE, event.procedure(), event.at(), event.by());
    }

    void on(@Observes ResultEvent.ReportedHere event) {
        charge(ChargeSource.RESULT, event.report(), event.patient(), event.code(), event.at());
    }

    void on(@Observes ResultEvent.Withdrawn event) {
        withdraw(ChargeSource.RESULT, event.report(), event.at(), event.by());
    }

    private void charge(ChargeSource source, UUID id, PatientId patient, @Nullable Code code, Instant at) {
        if (code != null) {
            rules.priceCode(source, code)
                    .ifPresent(priceCode -> making.once(
                            new ServiceDone(source, id, patient, hospital.today(at), null, priceCode, BigDecimal.ONE)));
        }
    }

    private void withdraw(ChargeSource source, UUID id, Instant at, AccountId by) {
        entities.createNativeQuery("""
                        select charge_withdrawn(cast(?1 as text), cast(?2 as uuid), cast(?3 as timestamptz),
                            cast(?4 as uuid))""")
                .setParameter(1, source.name())
                .setParameter(2, id.toString())
                .setParameter(3, at.toString())
                .setParameter(4, by.toString())
                .getSingleResult();
    }
}
