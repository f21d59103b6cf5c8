package org.ohms.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.OwnChanges;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One visit of a patient: when, where and how to get there, and what can be done about it. */
@Named("portalVisit")
@ViewScoped
@ShowsRefusals
public class VisitView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter IN_A_URL = DateTimeFormatter.ISO_LOCAL_DATE;

    @Inject
    OwnVisits visits;

    @Inject
    OwnChanges changes;

    @Inject
    Toasts toasts;

    private @Nullable String id;
    private transient @Nullable OwnVisit visit;

    /** Somebody else's visit is found out before anything is shown. */
    public void load() {
        getVisit();
    }

    public void confirm() {
        changes.confirm(visitId());
        visit = null;
        toasts.say("portal.visit.confirmed");
    }

    public void cancel() {
        changes.cancel(visitId());
        visit = null;
        toasts.say("portal.visit.cancelled");
    }

    public OwnVisit getVisit() {
        if (visit == null) {
            visit = visits.visit(visitId());
        }
        return visit;
    }

    private AppointmentId visitId() {
        return UrlValues.required(UrlValues.visit(id));
    }

    /** Name of the calendar file: the day of the visit, and nothing about it. */
    static String fileName(OwnVisit visit) {
        return "visit-" + IN_A_URL.format(visit.startsAt().atZone(visit.zone())) + ".ics";
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
