package org.ohms.web.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ohms.scheduling.waitlist.OfferState;
import org.ohms.scheduling.waitlist.WaitlistRow;
import org.ohms.scheduling.waitlist.WaitlistState;
import org.ohms.scheduling.waitlist.WaitlistWish;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** How the pages say when it would suit somebody who waits, and how their waiting stands. */
@Named
@ApplicationScoped
public class WaitlistWords {
    @Inject
    Words words;

    @Inject
    Formats formats;

    /** {@code Any day}, or {@code Monday, Tuesday}. */
    public String days(WaitlistRow row) {
        return row.isAnyDay()
                ? words.of("scheduling.waitlist.anyDay")
                : row.days().stream()
                        .sorted()
                        .map(day -> words.of("planning.day." + day.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
    }

    /** {@code any time}, {@code from 9:00}, {@code until 12:00}, or both. */
    public String hours(WaitlistRow row) {
        if (row.isAnyTime()) {
            return words.of("scheduling.waitlist.anyTime");
        }
        var from = formats.time(row.beginsFrom());
        var until = formats.time(row.beginsUntil());
        if (row.beginsFrom().equals(WaitlistWish.EARLIEST)) {
            return words.of("scheduling.waitlist.until", until);
        }
        return row.beginsUntil().equals(WaitlistWish.LATEST)
                ? words.of("scheduling.waitlist.from", from)
                : words.of("scheduling.fromTo", from, until);
    }

    /** Who it is to be with. */
    public String who(WaitlistRow row) {
        return row.practitionerName().isEmpty() ? words.of("scheduling.provider.first") : row.practitionerName();
    }

    /** The colour of a state; the word and the icon say it as well. */
    public String kind(WaitlistState state) {
        return switch (state) {
            case WAITING -> "warn";
            case BOOKED -> "ok";
            case WITHDRAWN, EXPIRED -> "";
        };
    }

    public String icon(WaitlistState state) {
        return switch (state) {
            case WAITING -> "clock";
            case BOOKED -> "check";
            case WITHDRAWN -> "x";
            case EXPIRED -> "hist";
        };
    }

    public String offerKind(OfferState state) {
        return switch (state) {
            case OFFERED -> "chg";
            case ACCEPTED -> "ok";
            case DECLINED, EXPIRED, WITHDRAWN -> "";
        };
    }

    public String offerIcon(OfferState state) {
        return switch (state) {
            case OFFERED -> "clock";
            case ACCEPTED -> "check";
            case DECLINED -> "x";
            case EXPIRED -> "hist";
            case WITHDRAWN -> "undo";
        };
    }
}
