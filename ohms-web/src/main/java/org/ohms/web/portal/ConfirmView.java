package org.ohms.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.OwnBooking;
import org.ohms.scheduling.appointment.OwnHold;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** Third step of booking: everything once more, while the time is held; then it is booked. */
@Named("portalConfirm")
@ViewScoped
@ShowsRefusals
public class ConfirmView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String VIDEO = "video";

    @Inject
    OwnBooking booking;

    @Inject
    Formats formats;

    private @Nullable String holdText;
    private @Nullable String how;
    private @Nullable String reason;
    private transient @Nullable OwnHold hold;

    /** @return the last step when the time has been booked meanwhile; null to stay */
    public @Nullable String begin() {
        return getHold().visit().isAhead() ? done(holdId()) : null;
    }

    public String book() {
        return done(booking.book(holdId(), reason == null ? "" : reason, isVideo()));
    }

    public String moreTime() {
        booking.moreTime(holdId());
        return here(holdId());
    }

    /** The time ran out; perhaps nobody has taken it yet. */
    public String holdAgain() {
        var wanted = getHold().visit();
        var again = booking.hold(wanted.practitioner(), wanted.service(), wanted.startsAt());
        return here(again.id());
    }

    private String here(AppointmentId held) {
        return "/portal/book/confirm?faces-redirect=true&hold=" + held + (VIDEO.equals(how) ? "&how=" + VIDEO : "");
    }

    /** Gives the time back and leads to the others. */
    public String change() {
        var wanted = getHold().visit();
        booking.release(holdId());
        return "/portal/book/time?faces-redirect=true&service=" + wanted.service() + (isVideo() ? "&how=" + VIDEO : "");
    }

    public OwnHold getHold() {
        if (hold == null) {
            hold = booking.held(holdId());
        }
        return hold;
    }

    public long getSecondsLeft() {
        return Math.max(0, Duration.between(formats.getNow(), getHold().until()).toSeconds());
    }

    public boolean isVideo() {
        return VIDEO.equals(how) && getHold().videoOffered();
    }

    private static String done(AppointmentId visit) {
        return "/portal/book/done?faces-redirect=true&visit=" + visit;
    }

    private AppointmentId holdId() {
        return UrlValues.required(UrlValues.visit(holdText));
    }

    public @Nullable String getHoldText() {
        return holdText;
    }

    public void setHoldText(@Nullable String holdText) {
        this.holdText = UrlValues.kept(holdText, this.holdText);
    }

    public @Nullable String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = UrlValues.kept(how, this.how);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
