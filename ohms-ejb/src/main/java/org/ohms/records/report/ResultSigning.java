package org.ohms.records.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.records.observation.Observations;
import org.ohms.records.order.Orders;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Takes notice of results, signs them, and lets the patient read them. */
@Stateless
public class ResultSigning {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Observations observations;

    @Inject
    Orders orders;

    @Inject
    CurrentActor current;

    @Inject
    Notifications notifications;

    /**
     * Somebody has taken notice of a critical result and acts. That is never the one who typed it in, unless they ordered it
     * themselves, or nobody did, and they answer for results: else nobody would have heard of it.
     */
    @RolesAllowed({"result.sign", "result.write"})
    public void acknowledge(PatientId patient, UUID id) {
        pen.open(patient, "DiagnosticReport", id);
        var report = charts.locked(DiagnosticReport.class, patient, id);
        if (pen.me().equals(report.enteredBy()) && !mayHearOfOwn(report)) {
            throw DomainException.refused(ReportRefusal.ACKNOWLEDGED_BY_ENTERER);
        }
        report.acknowledge(pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, "DiagnosticReport", id);
    }

    /**
     * Answers for a result.
     *
     * @param version of the result as it was read
     * @param share whether the patient reads it now
     * @param comment what is said to the patient; null for nothing
     * @throws DomainException STALE when it was changed since, REFUSED while a critical one is not acknowledged
     */
    @RolesAllowed("result.sign")
    public void sign(PatientId patient, UUID id, long version, boolean share, @Nullable String comment) {
        pen.open(patient, "DiagnosticReport", id);
        sign(patient, id, share, said(comment), charts.locked(DiagnosticReport.class, patient, id, version));
    }

    /**
     * Answers for several results at once, each with the same words; all of them or none.
     *
     * @throws DomainException STALE when one was changed since, REFUSED while a critical one is not acknowledged
     */
    @RolesAllowed("result.sign")
    public void signTogether(SignResults request) {
        pen.open(request.patient());
        var said = said(request.comment());
        if (request.versions().isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("results"));
        }
        // always in the same order, so that two who sign the same ones never wait for each other
        new TreeMap<>(request.versions())
                .forEach((id, version) -> sign(
                        request.patient(),
                        id,
                        request.share(),
                        said,
                        charts.locked(DiagnosticReport.class, request.patient(), id, version)));
    }

    private boolean mayHearOfOwn(DiagnosticReport report) {
        return current.get().may("result.sign")
                && orders.orderer(report.patient(), report.request())
                        .filter(orderer -> !orderer.equals(pen.me()))
                        .isEmpty();
    }

    private static @Nullable String said(@Nullable String comment) {
        var refusals = new Refusals();
        var said = Rules.optional(comment, "comment", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return said;
    }

    private void sign(PatientId patient, UUID id, boolean share, @Nullable String said, DiagnosticReport report) {
        report.sign(said, share, pen.me(), pen.now());
        if (share) {
            observations.release(patient, id, report.releasedAt());
            notifications.tellPatient(
                    patient, new NewNotification("result.shared", patient, id, null, "result.shared:" + id));
        }
        charts.keep();
        pen.wrote(patient, "DiagnosticReport", id);
    }
}
