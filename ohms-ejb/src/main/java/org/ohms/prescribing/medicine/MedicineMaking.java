package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Makes medicines of a list from what people type. */
@ApplicationScoped
class MedicineMaking {
    @Inject
    MedicineIntake intake;

    @Inject
    HospitalDay hospital;

    @Inject
    CurrentActor current;

    /** What was typed, once it is sound. */
    record Checked(
            MedicineOrigin origin,
            @Nullable Code code,
            MedicineWords words,
            @Nullable PartialDate started,
            @Nullable Clearance sensitivity) {}

    UUID make(PatientId patient, MedicineDraft draft, Instant now) {
        var checked = checked(draft, now);
        return intake.admit(new NewMedicine(
                patient,
                checked.origin(),
                MedicineStatus.ACTIVE,
                null,
                checked.code(),
                checked.words(),
                checked.started(),
                null,
                null,
                now,
                now,
                Objects.requireNonNullElse(checked.sensitivity(), Clearance.N)));
    }

    Checked checked(MedicineDraft draft, Instant now) {
        var refusals = new Refusals();
        var what = Rules.concept(draft.what(), "medicine", refusals);
        var dose = Rules.optional(draft.dose(), "dose", Rules.LINE, refusals);
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        Rules.chosen(draft.origin(), "origin", refusals);
        refusals.when(
                draft.origin() == MedicineOrigin.PRESCRIBED_HERE,
                Refusal.of(MedicineRefusal.PRESCRIBED_HERE).at("origin"));
        Rules.past(draft.started(), "started", today(now), refusals);
        var own = current.get().clearance();
        refusals.when(
                draft.sensitivity() != null && own.and(draft.sensitivity()) != own,
                Refusal.of(MedicineRefusal.LABEL_NOT_YOURS).at("sensitivity"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new Checked(
                draft.origin() == null ? MedicineOrigin.PRESCRIBED_ELSEWHERE : draft.origin(),
                what.code(),
                new MedicineWords(what.text(), dose, null, remark),
                draft.started(),
                draft.sensitivity());
    }

    LocalDate today(Instant now) {
        return hospital.today(now);
    }
}
