package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.records.proposal.Choices;
import org.ohms.records.proposal.PastDates;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.records.proposal.Standing;
import org.ohms.records.proposal.SubjectRules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * What patients say they take. What was prescribed here changes through its prescription, and is nothing they could send
 * another word on.
 */
@ApplicationScoped
class MedicineSubject implements SubjectRules {
    private static final String YES = "yes";

    @Inject
    Medicines medicines;

    @Inject
    MedicineDesk desk;

    @Inject
    HospitalDay hospital;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.MEDICINE;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        var medicine = Rules.required(words.of("medicine"), "medicine", refusals);
        var dose = Rules.optional(words.of("dose"), "dose", Rules.LINE, refusals);
        var origin = words.of("origin");
        Choices.chosen(origin, MedicineOrigin.class, "origin", refusals);
        refusals.when(
                origin.equals(MedicineOrigin.PRESCRIBED_HERE.name()),
                Refusal.of(MedicineRefusal.PRESCRIBED_HERE).at("origin"));
        var since = words.of("since");
        PastDates.judge(since, "since", hospital.today(now), refusals);
        return new ProposedWords(Map.of(
                "medicine",
                medicine,
                "dose",
                dose == null ? "" : dose,
                "origin",
                origin,
                "since",
                since,
                "over",
                words.of("over").isEmpty() ? "" : YES));
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        if (target == null) {
            return Standing.NOTHING;
        }
        var row = row(patient, target);
        return new Standing(
                new ProposedWords(Map.of(
                        "medicine",
                        row.what().text(),
                        "dose",
                        row.dose(),
                        "origin",
                        row.origin().name(),
                        "since",
                        Optional.ofNullable(row.started())
                                .map(PartialDate::toString)
                                .orElse(""),
                        "over",
                        row.isCurrent() ? "" : YES)),
                row.version());
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        var draft = new MedicineDraft(
                MedicineOrigin.valueOf(words.of("origin")),
                Concept.of(words.of("medicine")),
                words.of("dose"),
                PartialDate.parse(words.of("since")).orElse(null),
                null);
        var over = !words.of("over").isEmpty();
        if (target == null) {
            var id = desk.add(patient, draft);
            if (over) {
                stop(patient, id);
            }
            return;
        }
        var row = row(patient, target);
        desk.change(patient, target, version, changed(row, draft));
        if (over) {
            stop(patient, target);
        }
    }

    private void stop(PatientId patient, UUID id) {
        var now = desk.medicine(patient, id);
        desk.stop(patient, id, now.version(), StopReason.NOT_SAID, null, null);
    }

    /** What the patient does not speak of stays as it stands. */
    private static MedicineDraft changed(MedicineRow row, MedicineDraft wanted) {
        var what = wanted.what();
        return new MedicineDraft(
                row.origin(),
                what != null && what.text().equals(row.what().text()) ? row.what() : what,
                wanted.dose(),
                wanted.started(),
                Optional.of(row.remark()).filter(remark -> !remark.isEmpty()).orElse(null));
    }

    private MedicineRow row(PatientId patient, UUID target) {
        return medicines.of(patient).stream()
                .filter(one -> one.id().equals(target) && one.isOwn())
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
