package org.ohms.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.scheduling.waitlist.OfferRow;
import org.ohms.scheduling.waitlist.OwnWaitlist;
import org.ohms.scheduling.waitlist.WaitlistRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What a patient waits for, and the times that are held for them to answer. */
@Named("portalWaitlist")
@ViewScoped
@ShowsRefusals
public class OwnWaitlistView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/portal/waiting-list/list?faces-redirect=true";

    @Inject
    transient OwnWaitlist waitlist;

    @Inject
    transient OwnVisits visits;

    @Inject
    transient Toasts toasts;

    private transient boolean known;
    private transient List<WaitlistRow> rows = List.of();

    public void load() {
        known = visits.hasRecord();
        rows = known ? waitlist.mine() : List.of();
    }

    /** They take the time: it is a visit from now on. */
    public String accept(OfferRow offer) {
        var visit = waitlist.accept(offer.id());
        return "/portal/book/done?faces-redirect=true&visit=" + visit;
    }

    /** They go on waiting. */
    public String decline(OfferRow offer) {
        waitlist.decline(offer.id());
        toasts.say("portal.waitlist.declined");
        return HERE;
    }

    public String leave(WaitlistRow row) {
        waitlist.leave(row.id(), row.version());
        toasts.say("portal.waitlist.left");
        return HERE;
    }

    public boolean isKnown() {
        return known;
    }

    public List<WaitlistRow> getWaiting() {
        return rows.stream().filter(WaitlistRow::isWaiting).toList();
    }

    public List<WaitlistRow> getOver() {
        return rows.stream().filter(row -> !row.isWaiting()).toList();
    }

    /** The times that can still be answered. */
    public List<OfferRow> getOffers() {
        return rows.stream().flatMap(row -> row.openOffer().stream()).toList();
    }
}
