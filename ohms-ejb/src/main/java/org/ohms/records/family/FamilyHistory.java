package org.ohms.records.family;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What runs in the families of the patients in one's care. */
@Stateless
public class FamilyHistory {
    private static final int OLDEST = 130;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Relatives relatives;

    /** The nearest relatives first. */
    @RolesAllowed("chart.read")
    public List<FamilyRow> of(PatientId patient) {
        pen.open(patient);
        return relatives.of(patient);
    }

    @RolesAllowed("history.write")
    public UUID add(PatientId patient, FamilyDraft draft) {
        pen.open(patient);
        var refusals = new Refusals();
        Rules.chosen(draft.relative(), "relative", refusals);
        var condition = Rules.concept(draft.condition(), "condition", refusals);
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        var age = draft.onsetAge();
        refusals.when(
                age != null && (age < 0 || age > OLDEST),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("onsetAge")
                        .with("min", 0)
                        .with("max", OLDEST));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var entry = new FamilyMemberHistory(
                Uuids.v7(pen.now()),
                patient,
                Optional.ofNullable(draft.relative()).orElse(Relative.OTHER),
                condition,
                draft,
                remark,
                pen.me(),
                pen.now());
        charts.add(entry);
        pen.wrote(patient, "FamilyMemberHistory", entry.id());
        return entry.id();
    }

    @RolesAllowed("history.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, "FamilyMemberHistory", id);
        charts.locked(FamilyMemberHistory.class, patient, id, version).enteredInError();
        charts.keep();
        pen.wrote(patient, "FamilyMemberHistory", id);
    }
}
