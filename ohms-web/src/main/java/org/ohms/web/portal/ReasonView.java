package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnBooking;
import org.ohms.scheduling.appointment.OwnChoices;
import org.ohms.scheduling.appointment.OwnHold;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.web.shared.UrlValues;

/** First step of booking: what the visit is for. It only leads on, so it is a plain form without any state. */
@Named("portalReason")
@RequestScoped
public class ReasonView {
    @Inject
    OwnChoices choices;

    @Inject
    OwnBooking booking;

    @Inject
    OwnVisits visits;

    private @Nullable String service;
    private @Nullable Boolean known;
    private @Nullable List<ServiceRow> services;
    private @Nullable List<OwnHold> holds;

    public boolean isKnown() {
        if (known == null) {
            known = visits.hasRecord();
        }
        return known;
    }

    public List<ServiceRow> getServices() {
        if (services == null) {
            services = isKnown() ? choices.services() : List.of();
        }
        return services;
    }

    /** The one chosen before, else the first. */
    public boolean isChosen(ServiceRow row) {
        var wanted = UrlValues.service(service);
        var known = wanted.filter(id -> getServices().stream().anyMatch(s -> s.id().equals(id)));
        return known.map(row.id()::equals).orElseGet(() -> getServices().get(0).equals(row));
    }

    /** Times held already, to go on with. */
    public List<OwnHold> getHolds() {
        if (holds == null) {
            holds = isKnown() ? booking.holds() : List.of();
        }
        return holds;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }
}
