package org.ohms.web.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of practitioners, their hours and their day. */
@ApplicationScoped
class PlanningPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/today", "/staff/today.xhtml", "appointment.read-own")
                        .onRail(new RailEntry(5, "clip", "planning.rail.today", "T")),
                WebPage.staff("/staff/doctors", "/staff/doctors/list.xhtml", "practitioner.register")
                        .onRail(new RailEntry(40, "steth", "planning.rail.doctors", "D")),
                WebPage.staff("/staff/doctors/new", "/staff/doctors/edit.xhtml", "practitioner.register"),
                WebPage.staff("/staff/doctors/{doctor}", "/staff/doctors/doctor.xhtml", "practitioner.register"),
                WebPage.staff("/staff/availability", "/staff/availability.xhtml", "schedule.plan")
                        .onRail(new RailEntry(45, "clock", "planning.rail.availability", "H")),
                WebPage.staff("/staff/absence", "/staff/absence.xhtml", "absence.record")
                        .onRail(new RailEntry(50, "sun", "planning.rail.absence", "F")),
                WebPage.staff("/admin/services", "/admin/services.xhtml", "service.manage")
                        .onRail(new RailEntry(842, "clip", "planning.rail.services", null)),
                WebPage.staff("/admin/services/new", "/admin/service-new.xhtml", "service.manage"),
                WebPage.staff("/admin/services/{service}", "/admin/service.xhtml", "service.manage"),
                WebPage.staff("/admin/places", "/admin/places.xhtml", "place.manage")
                        .onRail(new RailEntry(844, "bldg", "planning.rail.places", null)),
                WebPage.staff("/admin/places/new", "/admin/place-new.xhtml", "place.manage"),
                WebPage.staff("/admin/places/{place}", "/admin/place.xhtml", "place.manage"));
    }
}
