package org.ohms.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnChanges;
import org.ohms.scheduling.appointment.OwnChoices;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.shared.time.TimeSlot;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Another time for a visit. The old time is only given back when the new one is taken. */
@Named("portalMove")
@ViewScoped
@ShowsRefusals
public class MoveView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OwnVisits visits;

    @Inject
    OwnChanges changes;

    @Inject
    OwnChoices choices;

    @Inject
    SlotFinder finder;

    @Inject
    Formats formats;

    @Inject
    Toasts toasts;

    private @Nullable String id;
    private final TimeChoice choice = new TimeChoice();
    private transient @Nullable OwnVisit visit;

    /** @return the visit itself when it cannot be moved; null to stay */
    public @Nullable String begin() {
        if (!getVisit().rights().move()) {
            return "/portal/visits/visit?faces-redirect=true&visit="
                    + getVisit().id();
        }
        if (choice.getWith() == null) {
            choice.setWith(getVisit().practitioner().toString());
        }
        return null;
    }

    /** @return the visit at its new time */
    public @Nullable String move() {
        var chosen = choice.take();
        changes.move(UrlValues.required(UrlValues.visit(id)), chosen.practitioner(), chosen.startsAt());
        toasts.say("portal.move.done");
        return "/portal/visits/visit?faces-redirect=true&visit=" + UrlValues.required(UrlValues.visit(id));
    }

    public OwnVisit getVisit() {
        if (visit == null) {
            visit = visits.visit(UrlValues.required(UrlValues.visit(id)));
        }
        return visit;
    }

    public TimeChoice getChoice() {
        choice.ask(finder, choices, getVisit().service(), formats.getToday(), this::taken);
        return choice;
    }

    private List<TimeSlot> taken() {
        return visits.coming().stream()
                .filter(other -> !other.id().equals(getVisit().id()))
                .map(other -> TimeSlot.between(other.startsAt(), other.endsAt()))
                .toList();
    }

    /** What the address says, before anything is asked. */
    public TimeChoice getAsked() {
        return choice;
    }

    public String getAddress() {
        return "/portal/visits/" + getVisit().id() + "/move?";
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
