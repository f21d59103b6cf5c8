package org.ohms.records.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.observation.Observations;
import org.ohms.records.order.Orders;
import org.ohms.shared.id.PatientId;

/** Enters results that came on paper or by telephone, and strikes out wrong ones. */
@Stateless
public class ResultEntry {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    ResultMaking making;

    @Inject
    Observations observations;

    @Inject
    Orders orders;

    @Inject
    Event<ResultEvent> events;

    /** Keeps it and closes the order it answers; those who care for the patient are told when it is critical. */
    @RolesAllowed("result.write")
    public UUID enter(EnterResult request) {
        pen.open(request.patient());
        var id = making.make(request, pen.me(), pen.now());
        charts.keep();
        var what = request.what();
        if (request.request() != null) {
            var taken = request.takenAt();
            events.fire(new ResultEvent.ReportedHere(
                    id, request.patient(), what == null ? null : what.code(), taken == null ? pen.now() : taken));
        }
        pen.wrote(request.patient(), "DiagnosticReport", id);
        return id;
    }

    /** It is wrong, or of somebody else; the order it answered waits again. */
    @RolesAllowed("result.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, "DiagnosticReport", id);
        var report = charts.locked(DiagnosticReport.class, patient, id, version);
        report.enteredInError();
        observations.enteredInError(patient, id);
        orders.waitsAgain(patient, report.request());
        charts.keep();
        events.fire(new ResultEvent.Withdrawn(id, patient, pen.now(), pen.me()));
        pen.wrote(patient, "DiagnosticReport", id);
    }
}
