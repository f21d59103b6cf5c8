package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.web.shared.UrlValues;

/** Last step of booking: it is booked, and what comes now. */
@Named("portalDone")
@RequestScoped
public class DoneView {
    @Inject
    OwnVisits visits;

    private @Nullable String id;
    private @Nullable OwnVisit visit;

    /** Somebody else's visit is found out before anything is shown. */
    public void load() {
        getVisit();
    }

    public OwnVisit getVisit() {
        if (visit == null) {
            visit = visits.visit(UrlValues.required(UrlValues.visit(id)));
        }
        return visit;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
