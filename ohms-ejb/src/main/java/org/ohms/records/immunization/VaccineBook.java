package org.ohms.records.immunization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HospitalDay;

/** The vaccines of the patients in one's care. */
@Stateless
public class VaccineBook {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Immunizations immunizations;

    @Inject
    ImmunizationIntake intake;

    @Inject
    Dues dues;

    @Inject
    HospitalDay hospital;

    /** The newest first. */
    @RolesAllowed("chart.read")
    public Page<ImmunizationRow> of(PatientId patient, PageRequest page) {
        pen.open(patient);
        return immunizations.of(patient, page);
    }

    @RolesAllowed("history.write")
    public UUID add(PatientId patient, ImmunizationDraft draft) {
        pen.open(patient);
        var id = intake.admit(checked(patient, draft, hospital.today(pen.now())));
        pen.wrote(patient, "Immunization", id);
        return id;
    }

    /** It was never given, or to somebody else; what was advised and it seemed to fulfil is open again. */
    @RolesAllowed("history.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, "Immunization", id);
        charts.locked(Immunization.class, patient, id, version).enteredInError();
        dues.notGiven(patient, id);
        charts.keep();
        pen.wrote(patient, "Immunization", id);
    }

    private NewImmunization checked(PatientId patient, ImmunizationDraft draft, LocalDate today) {
        var refusals = new Refusals();
        var vaccine = Rules.concept(draft.vaccine(), "vaccine", refusals);
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        var lot = Rules.optional(draft.lot(), "lot", 40, refusals);
        var occurred = Optional.ofNullable(draft.occurred()).orElse(PartialDate.of(today));
        Rules.past(occurred, "occurred", today, refusals);
        var expiresOn = draft.expiresOn();
        refusals.when(
                        draft.given() && draft.givenHere() && lot == null,
                        Refusal.of(ImmunizationRefusal.LOT_MISSING).at("lot"))
                .when(
                        !draft.given() && remark == null,
                        Refusal.of(ImmunizationRefusal.WHY_NOT).at("remark"))
                .when(
                        draft.given()
                                && draft.givenHere()
                                && expiresOn != null
                                && expiresOn.isBefore(occurred.earliest()),
                        Refusal.of(ImmunizationRefusal.EXPIRED).at("expiresOn"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new NewImmunization(
                patient,
                null,
                draft.given() ? ImmunizationStatus.COMPLETED : ImmunizationStatus.NOT_DONE,
                vaccine,
                remark,
                occurred,
                lot,
                expiresOn,
                draft.givenHere(),
                pen.now(),
                pen.now());
    }
}
