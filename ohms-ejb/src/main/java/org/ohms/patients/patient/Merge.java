package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.index.TokenIndex;
import org.ohms.patients.patient.MergePatients.Side;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** The work of merging and undoing it. */
@ApplicationScoped
class Merge {
    @Inject
    AccessPolicy policy;

    @Inject
    Patients patients;

    @Inject
    PatientLinks links;

    @Inject
    TokenIndex index;

    @Inject
    Event<PatientEvent> events;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    Identity preview(MergePatients request) {
        return joined(patients.with(request.survivor()), patients.with(request.merged()), request);
    }

    UUID merge(MergePatients request) {
        if (request.survivor().equals(request.merged())) {
            throw DomainException.refused(PatientRefusal.SAME_RECORD);
        }
        policy.insistOn(request.survivor());
        policy.insistOn(request.merged());
        // always in the same order, so that two clerks merging the same pair wait for each other and never lock up
        var inOrder = request.survivor().value().compareTo(request.merged().value()) < 0;
        var first = patients.lock(inOrder ? request.survivor() : request.merged());
        var second = patients.lock(inOrder ? request.merged() : request.survivor());
        var survivor = inOrder ? first : second;
        var merged = inOrder ? second : first;
        survivor.insistOnOwnLife();
        merged.insistOnOwnLife();
        survivor.insistOnVersion(request.survivorVersion());
        merged.insistOnVersion(request.mergedVersion());

        var now = clock.instant();
        var by = current.account();
        var link = PatientLink.between(
                request.survivor(), survivor.version(), request.merged(), merged.version(), now, by);
        survivor.change(joined(survivor, merged, request), now, by);
        merged.mergeAway(now, by);
        links.add(link);
        patients.keepVersion(survivor, PatientChange.MERGED);
        patients.keepVersion(merged, PatientChange.MERGED);
        patients.reindex(survivor);
        index.remove(request.merged());
        events.fire(new PatientEvent.Merged(request.survivor(), request.merged(), link.id()));
        return link.id();
    }

    void undo(PatientLink link) {
        policy.insistOn(link.survivor());
        policy.insistOn(link.merged());
        var survivor = patients.lock(link.survivor());
        var merged = patients.lock(link.merged());
        if (survivor.status() == PatientStatus.MERGED) {
            throw DomainException.refused(PatientRefusal.MERGED_FURTHER);
        }
        var now = clock.instant();
        var by = current.account();
        link.undo(now, by);
        survivor.change(parted(survivor, link), now, by);
        merged.comeBack(version(link.merged(), link.mergedBefore()).status(), now, by);
        patients.keepVersion(survivor, PatientChange.UNMERGED);
        patients.keepVersion(merged, PatientChange.UNMERGED);
        patients.reindex(survivor);
        patients.reindex(merged);
        events.fire(new PatientEvent.Unmerged(link.survivor(), link.merged(), link.id()));
    }

    private static Identity joined(Patient survivor, Patient merged, MergePatients request) {
        var own = survivor.demographics();
        var other = merged.demographics();
        var draft = own.draft();
        request.keep().forEach((field, side) -> {
            if (side == Side.MERGED) {
                field.copy(other, draft);
            } else if (side == Side.BOTH && field.isList()) {
                field.join(own, other, draft);
            }
        });
        var sex = request.sexFrom() == Side.MERGED ? merged.sex() : survivor.sex();
        return new Identity(draft.done(), sex, survivor.isDeceased() || merged.isDeceased());
    }

    /** The survivor as it was before the merge, but for the fields somebody changed since. */
    private Identity parted(Patient survivor, PatientLink link) {
        var before = version(link.survivor(), link.survivorBefore()).identity();
        var after = version(link.survivor(), link.survivorAfter()).identity();
        var now = survivor.identity();
        var draft = now.demographics().draft();
        for (var field : DemographicField.values()) {
            if (same(field, after, now)) {
                field.copy(before.demographics(), draft);
            }
        }
        return new Identity(
                draft.done(),
                now.sex() == after.sex() ? before.sex() : now.sex(),
                now.deceased() == after.deceased() ? before.deceased() : now.deceased());
    }

    private static boolean same(DemographicField field, Identity one, Identity other) {
        var left = one.demographics().draft();
        field.copy(other.demographics(), left);
        return left.done().equals(one.demographics());
    }

    private PatientVersion version(PatientId patient, int version) {
        return patients.version(patient, version)
                .orElseThrow(() -> new IllegalStateException("version " + version + " of a merged record is missing"));
    }
}
