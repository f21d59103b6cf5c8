package org.ohms.web.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.FreeOnDay;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.availability.SlotProposals;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;

/**
 * Choosing a time, as booking and moving share it: three proposals first, then a strip of days with how many are free, then
 * every time of a day.
 */
public class SlotChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int STRIP = 14;

    private @Nullable LocalDate from;
    private @Nullable LocalDate day;
    private transient @Nullable SlotProposals proposals;
    private transient List<SlotOffer> times = List.of();
    private transient @Nullable SlotOffer chosen;

    /** Begins at a day. */
    void beginAt(LocalDate first) {
        from = first;
        day = null;
    }

    /**
     * Asks again what is free.
     *
     * @param practitioner null for whoever is free first
     * @param place null for anywhere
     */
    void ask(SlotFinder finder, ServiceId service, @Nullable PractitionerId practitioner, @Nullable PlaceId place) {
        var first = from;
        if (first == null) {
            throw new IllegalStateException("no day to begin at");
        }
        var search = new SlotSearch(
                service, practitioner == null ? Set.of() : Set.of(practitioner), null, place, first, STRIP);
        var found = finder.propose(search);
        proposals = found;
        var wanted = day;
        if (wanted == null) {
            day = found.firstDay().stream().findFirst().map(SlotOffer::date).orElse(null);
            times = found.firstDay();
        } else {
            times = finder.day(search, wanted);
        }
        if (chosen != null && !stillThere(chosen)) {
            chosen = null;
        }
    }

    private boolean stillThere(SlotOffer slot) {
        return times.contains(slot) || getFirst().contains(slot);
    }

    void choose(@Nullable SlotOffer slot) {
        chosen = slot;
    }

    /** The free time that begins then, among those shown. */
    Optional<SlotOffer> at(Instant start, @Nullable PractitionerId practitioner) {
        return Stream.concat(times.stream(), getFirst().stream())
                .filter(slot -> slot.startsAt().equals(start))
                .filter(slot -> practitioner == null || slot.practitioner().equals(practitioner))
                .findFirst();
    }

    void showDay(LocalDate other) {
        day = other;
    }

    void later() {
        move(STRIP);
    }

    /** Never before {@code today}. */
    void earlier(LocalDate today) {
        move(-STRIP);
        if (from != null && from.isBefore(today)) {
            from = today;
        }
    }

    private void move(int days) {
        if (from != null) {
            from = from.plusDays(days);
            day = null;
        }
    }

    public boolean isEarlierThan(LocalDate today) {
        return from != null && from.isAfter(today);
    }

    /** The first three. */
    public List<SlotOffer> getFirst() {
        return proposals == null ? List.of() : proposals.first();
    }

    public List<FreeOnDay> getDays() {
        return proposals == null ? List.of() : proposals.days();
    }

    /** Every time of the day that is shown. */
    public List<SlotOffer> getTimes() {
        return times;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public @Nullable SlotOffer getChosen() {
        return chosen;
    }

    public boolean isChosen(SlotOffer slot) {
        return slot.equals(chosen);
    }
}
