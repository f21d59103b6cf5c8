package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of the chart. */
@ApplicationScoped
class RecordPages implements PagesOfFeature {
    static final String RESULTS = "/staff/results";

    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/patients/{patient}", "/staff/patients/summary.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/visits", "/staff/patients/visits.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/visits/{encounter}",
                        "/staff/patients/encounter.xhtml",
                        "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/visits/{encounter}/note",
                        "/staff/patients/note.xhtml",
                        "note.write"),
                WebPage.staff("/staff/patients/{patient}/problems", "/staff/patients/problems.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/allergies", "/staff/patients/allergies.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/vitals", "/staff/patients/vitals.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/vaccines", "/staff/patients/vaccines.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/history", "/staff/patients/history.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/goals", "/staff/patients/goals.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/orders", "/staff/patients/orders.xhtml", "chart.read"),
                WebPage.staff("/staff/patients/{patient}/results", "/staff/patients/results.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/results/new", "/staff/patients/result-new.xhtml", "result.write"),
                WebPage.staff(
                        "/staff/patients/{patient}/results/compare", "/staff/patients/compare.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/results/{result}", "/staff/patients/result.xhtml", "chart.read"),
                WebPage.staff(RESULTS, "/staff/results.xhtml", "result.sign", "result.write")
                        .onRail(new RailEntry(25, "flask", "records.rail.results", "L")),
                WebPage.staff("/admin/change-rules", "/admin/change-rules.xhtml", "change-rule.publish")
                        .onRail(new RailEntry(846, "diaf", "records.rail.rules", null)),
                WebPage.staff("/admin/order-sets", "/admin/order-sets.xhtml", "order-set.write")
                        .onRail(new RailEntry(847, "list", "records.rail.orderSets", null)),
                WebPage.staff("/admin/imports/fhir", "/admin/imports/fhir.xhtml", "chart.import"),
                WebPage.portal("/portal/health", "/portal/health/health.xhtml", "own-chart.read")
                        .onRail(new RailEntry(30, "heart", "records.rail.health", null)),
                WebPage.portal("/portal/readings", "/portal/health/readings.xhtml", "own-chart.propose"),
                WebPage.portal("/portal/history", "/portal/health/history.xhtml", "own-chart.propose"),
                WebPage.staff(
                        "/staff/requests/charts/{request}", "/staff/requests/chart.xhtml", "chart-proposal.review"),
                WebPage.portal("/portal/results", "/portal/health/results.xhtml", "own-chart.read"),
                WebPage.portal("/portal/results/{result}", "/portal/health/result.xhtml", "own-chart.read"));
    }
}
