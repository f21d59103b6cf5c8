package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.Leaves;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Makes two records of one person into one, and undoes it. Only people do that, nothing is merged by itself. */
@Stateless
public class PatientMerging {
    @Inject
    Merge merge;

    @Inject
    PatientRecord records;

    @Inject
    PatientLinks links;

    @Inject
    PatientLabels labels;

    @Inject
    Editors editors;

    @Inject
    AuditTrail audit;

    /** Both records with every value they differ in. */
    @RolesAllowed("patient.merge")
    public SideBySide compare(PatientId left, PatientId right) {
        var one = records.details(left);
        var other = records.details(right);
        return new SideBySide(one, other, Leaves.between(one.demographics(), other.demographics()));
    }

    /** How the survivor will look, for the preview before {@link #merge}. Changes nothing. */
    @RolesAllowed("patient.merge")
    public Identity preview(MergePatients request) {
        audit.patient(request.survivor());
        audit.patient(request.merged());
        return merge.preview(request);
    }

    /**
     * Makes the merged record part of the survivor.
     *
     * @return names the merge, for undoing it
     * @throws DomainException STALE when one of the two changed since it was looked at
     */
    @RolesAllowed("patient.merge")
    public UUID merge(MergePatients request) {
        return merge.merge(request);
    }

    /**
     * Makes two records of it again, both as they were; what was changed in the survivor after the merge stays changed.
     *
     * @throws DomainException REFUSED when it was undone already, or the survivor was merged further meanwhile
     */
    @RolesAllowed("patient.merge")
    public void undo(UUID link) {
        merge.undo(links.with(link));
    }

    /** Merges, the newest first. */
    @RolesAllowed("patient.merge")
    public Page<MergeRow> merges(PageRequest part) {
        var found = links.newest(part.first(), part.size());
        var wanted = new ArrayList<PatientId>();
        found.forEach(link -> {
            wanted.add(link.survivor());
            wanted.add(link.merged());
        });
        wanted.forEach(audit::patient);
        var known = labels.of(wanted);
        var names = editors.names(found.stream()
                .map(PatientLink::mergedBy)
                .filter(Objects::nonNull)
                .toList());
        List<MergeRow> rows = new ArrayList<>();
        for (var link : found) {
            var survivor = known.get(link.survivor());
            var merged = known.get(link.merged());
            if (survivor != null && merged != null) {
                rows.add(new MergeRow(
                        link.id(), survivor, merged, link.mergedAt(), names.get(link.mergedBy()), link.undoneAt()));
            }
        }
        return new Page<>(rows, links.count());
    }
}
