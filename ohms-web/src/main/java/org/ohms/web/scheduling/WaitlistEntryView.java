package org.ohms.web.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.waitlist.OfferRow;
import org.ohms.scheduling.waitlist.WaitlistDesk;
import org.ohms.scheduling.waitlist.WaitlistRow;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One person who waits: what they were offered, and the free times that suit them. */
@Named
@ViewScoped
@ShowsRefusals
public class WaitlistEntryView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient WaitlistDesk desk;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String entry = "";
    private transient @Nullable WaitlistRow row;
    private transient List<SlotOffer> times = List.of();

    public void load() {
        var read = desk.entry(id());
        row = read;
        times = read.isWaiting() && read.openOffer().isEmpty() && person.may("waiting-list.write")
                ? desk.times(id())
                : List.of();
    }

    public String offer(SlotOffer slot) {
        desk.offer(id(), slot.practitioner(), slot.startsAt());
        return done("scheduling.waitlist.offered");
    }

    public String takeBack(OfferRow offer) {
        desk.takeBack(offer.id());
        return done("scheduling.waitlist.takenBack");
    }

    public String end(WaitlistRow seen) {
        desk.end(id(), seen.version());
        toasts.say("scheduling.waitlist.ended");
        return "/staff/waiting-list/list?faces-redirect=true";
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/waiting-list/entry?faces-redirect=true&entry=" + id();
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(entry));
    }

    public @Nullable WaitlistRow getRow() {
        return row;
    }

    public List<SlotOffer> getTimes() {
        return times;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(@Nullable String entry) {
        this.entry = entry == null ? "" : entry;
    }
}
