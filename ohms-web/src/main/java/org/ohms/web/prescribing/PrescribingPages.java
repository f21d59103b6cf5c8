package org.ohms.web.prescribing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of prescribing. */
@ApplicationScoped
class PrescribingPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/interaction-check", "/staff/interaction-check.xhtml", "interaction.check")
                        .onRail(new RailEntry(38, "pill", "prescribing.rail.check", "M")),
                WebPage.staff("/staff/patients/{patient}/medicines", "/staff/patients/medicines.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/medicines/reconcile",
                        "/staff/patients/reconcile.xhtml",
                        "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/medicines/new",
                        "/staff/patients/prescribe.xhtml",
                        "prescription.write"),
                WebPage.staff(
                        "/staff/patients/{patient}/prescriptions/{prescription}",
                        "/staff/patients/prescription.xhtml",
                        "chart.read"),
                WebPage.everyone("/prescription", "/portal/prescription/verify.xhtml")
                        .onlyAt(Door.PATIENTS),
                WebPage.portal("/portal/medicines", "/portal/health/medicines.xhtml", "own-chart.read"),
                WebPage.portal("/portal/medicines/{prescription}", "/portal/health/medicine.xhtml", "own-chart.read"),
                WebPage.portal(
                        "/portal/medicines/{medicine}/reminder",
                        "/portal/health/medicine-reminder.xhtml",
                        "own-chart.read"),
                WebPage.staff("/staff/refills", "/staff/refills.xhtml", "prescription.write")
                        .onRail(new RailEntry(36, "ref", "prescribing.rail.refills", null)),
                WebPage.staff("/admin/medicines", "/admin/medicines.xhtml", "clinical-drug.manage")
                        .onRail(new RailEntry(847, "pill", "prescribing.rail.drugs", null)),
                WebPage.staff("/admin/medicines/lists/{list}", "/admin/medicine-list.xhtml", "clinical-drug.manage"),
                WebPage.staff("/admin/alert-statistics", "/admin/alert-statistics.xhtml", "alert-statistics.read")
                        .onRail(new RailEntry(849, "chart", "prescribing.rail.statistics", null)),
                WebPage.staff(
                        "/admin/drug-rules/{release}",
                        "/admin/drug-rule-review.xhtml",
                        "drug-rules.propose",
                        "drug-rules.publish"),
                WebPage.staff("/admin/drug-rules", "/admin/drug-rules.xhtml", "drug-rules.read")
                        .onRail(new RailEntry(848, "pill", "prescribing.rail.rules", null)));
    }
}
