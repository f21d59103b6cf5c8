package org.ohms.web.patients;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of patients' identity. */
@ApplicationScoped
class PatientPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/patients", "/staff/patients/find.xhtml", "patient.search")
                        .onRail(new RailEntry(20, "users", "patients.rail.patients", "P")),
                WebPage.staff("/staff/patients/new", "/staff/patients/new.xhtml", "patient.register")
                        .onRail(new RailEntry(30, "uplus", "patients.rail.register", "R")),
                WebPage.staff("/staff/patients/merge", "/staff/patients/merge.xhtml", "patient.merge")
                        .onRail(new RailEntry(35, "link", "patients.rail.merge", "D")),
                WebPage.staff(
                        "/staff/patients/{patient}/details",
                        "/staff/patients/details.xhtml",
                        "patient.read",
                        "patient.read-own"));
    }
}
