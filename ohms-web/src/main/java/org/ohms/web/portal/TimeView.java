package org.ohms.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.dues.OwnDues;
import org.ohms.scheduling.appointment.OwnBooking;
import org.ohms.scheduling.appointment.OwnChoices;
import org.ohms.scheduling.appointment.OwnHold;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.time.TimeSlot;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** Second step of booking: with whom and when. Going on holds the time, so that nobody else gets it meanwhile. */
@Named("portalTime")
@ViewScoped
@ShowsRefusals
public class TimeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String VIDEO = "video";

    @Inject
    OwnBooking booking;

    @Inject
    OwnVisits visits;

    @Inject
    OwnChoices choices;

    @Inject
    SlotFinder finder;

    @Inject
    OwnDues dues;

    @Inject
    Formats formats;

    @Inject
    Person person;

    private @Nullable String serviceText;
    private @Nullable String how;
    private @Nullable String asking;
    private final TimeChoice choice = new TimeChoice();
    private transient @Nullable ServiceRow service;
    private transient @Nullable List<OwnHold> holds;

    /**
     * @return the first step when nobody said what the visit is for; the choice of persons when the step before was taken
     *     for somebody else than the one acted for now; what is overdue when that stands in the way; null to stay
     */
    public @Nullable String begin() {
        if (asking != null && !asking.equals(person.getActingFor())) {
            Notices.leave(Notices.Notice.ACTING_FOR_ANOTHER, Faces.getResponse());
            return "/portal/people/people?faces-redirect=true";
        }
        if (UrlValues.service(serviceText).isEmpty()) {
            return "/portal/book/reason?faces-redirect=true";
        }
        getService();
        if (person.may("own-bill.pay") && !dues.blocking(serviceId()).isEmpty()) {
            return "/portal/bills/dues?faces-redirect=true&service=" + serviceId()
                    + (VIDEO.equals(how) ? "&how=" + VIDEO : "");
        }
        getHolds();
        return null;
    }

    /** @return the next step with the time held */
    public @Nullable String hold() {
        var chosen = choice.take();
        holds = null;
        var held = booking.hold(chosen.practitioner(), serviceId(), chosen.startsAt());
        return "/portal/book/confirm?faces-redirect=true&hold=" + held.id() + (isVideo() ? "&how=" + VIDEO : "");
    }

    public ServiceRow getService() {
        if (service == null) {
            service = choices.service(serviceId());
        }
        return service;
    }

    public TimeChoice getChoice() {
        choice.ask(finder, choices, serviceId(), formats.getToday(), this::taken);
        return choice;
    }

    private List<TimeSlot> taken() {
        return Stream.concat(visits.coming().stream(), getHolds().stream().map(OwnHold::visit))
                .map(visit -> TimeSlot.between(visit.startsAt(), visit.endsAt()))
                .toList();
    }

    /** Times held already, to go on with. */
    public List<OwnHold> getHolds() {
        if (holds == null) {
            holds = booking.holds();
        }
        return holds;
    }

    public boolean isVideo() {
        return VIDEO.equals(how) && getService().video();
    }

    /** The address of this step; what is chosen next is added to it. */
    public String getAddress() {
        return "/portal/book/time?service=" + serviceId() + (isVideo() ? "&how=" + VIDEO : "") + "&person="
                + person.getActingFor();
    }

    private ServiceId serviceId() {
        return UrlValues.required(UrlValues.service(serviceText));
    }

    public @Nullable String getServiceText() {
        return serviceText;
    }

    public void setServiceText(@Nullable String serviceText) {
        this.serviceText = UrlValues.kept(serviceText, this.serviceText);
    }

    public @Nullable String getAsking() {
        return asking;
    }

    /** For whom the step before was taken; an address without it says nothing. */
    public void setAsking(@Nullable String asking) {
        this.asking = UrlValues.kept(asking, this.asking);
    }

    public @Nullable String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = UrlValues.kept(how, this.how);
    }

    /** What the address says, before anything is asked. */
    public TimeChoice getAsked() {
        return choice;
    }
}
