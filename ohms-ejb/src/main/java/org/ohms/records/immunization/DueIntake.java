package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** Takes advised vaccines into charts. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class DueIntake {
    @Inject
    Charts charts;

    @Inject
    HospitalDay hospital;

    /** @param checked with a vaccine; without a first day it is due from today */
    public UUID admit(PatientId patient, DueDraft checked, AccountId by, Instant now) {
        var from = checked.dueFrom();
        var advice = new ImmunizationRecommendation(
                Uuids.v7(now),
                patient,
                Objects.requireNonNull(checked.vaccine()),
                checked.reason(),
                from == null ? hospital.today(now) : from,
                checked.dueBy(),
                by,
                now);
        charts.add(advice);
        return advice.id();
    }
}
