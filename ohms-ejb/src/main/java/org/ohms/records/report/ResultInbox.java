package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** What waits for a signature, with names; each patient shown is noted in the trail. */
@ApplicationScoped
class ResultInbox {
    @Inject
    Reports reports;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    Page<WaitingResult> waiting(PageRequest page) {
        var found = reports.waiting(page);
        var patients = found.rows().stream().map(ReportRow::patient).distinct().toList();
        policy.listed(patients);
        var names = labels.of(patients);
        return new Page<>(
                found.rows().stream()
                        .map(row -> new WaitingResult(row, names.get(row.patient())))
                        .toList(),
                found.total());
    }
}
