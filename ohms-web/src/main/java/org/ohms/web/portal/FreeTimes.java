package org.ohms.web.portal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.FreeOnDay;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * The free times a patient chooses from: some days with how many are free, and the times of one of them. With whoever is
 * free first, a time stands there once, with the first who has it.
 */
public final class FreeTimes {
    private static final int LOOKED_AT = 28;
    private static final int STRIP = 5;
    private static final int NOON = 12;

    private final List<FreeOnDay> strip;
    private final List<SlotOffer> offers;
    private final @Nullable LocalDate day;
    private final LocalDate from;
    private final LocalDate today;

    private FreeTimes(
            List<FreeOnDay> strip, List<SlotOffer> offers, @Nullable LocalDate day, LocalDate from, LocalDate today) {
        this.strip = strip;
        this.offers = offers;
        this.day = day;
        this.from = from;
        this.today = today;
    }

    /**
     * Asks what is free.
     *
     * @param with null for whoever is free first
     * @param from first day looked at
     * @param wanted the day whose times are shown; null for the first that has any
     * @param taken when the patient is somewhere else, or holds another time
     */
    static FreeTimes ask(
            SlotFinder finder,
            ServiceId service,
            @Nullable PractitionerId with,
            LocalDate from,
            @Nullable LocalDate wanted,
            LocalDate today,
            List<TimeSlot> taken) {
        var first = from.isBefore(today) ? today : from;
        var search = new SlotSearch(service, with == null ? Set.of() : Set.of(with), null, null, first, LOOKED_AT);
        var possible = finder.all(search).stream()
                .filter(offer -> taken.stream().noneMatch(TimeSlot.between(offer.startsAt(), offer.endsAt())::overlaps))
                .toList();
        var free = with == null ? onceEach(possible) : possible;
        var perDay = free.stream().collect(Collectors.groupingBy(SlotOffer::date, Collectors.counting()));
        var strip = IntStream.range(0, LOOKED_AT)
                .mapToObj(first::plusDays)
                .map(day -> new FreeOnDay(day, perDay.getOrDefault(day, 0L).intValue()))
                .dropWhile(day -> day.free() == 0)
                .filter(day -> day.free() > 0 || !isWeekend(day.date()))
                .limit(STRIP)
                .toList();
        var firstFree = strip.stream().findFirst().map(FreeOnDay::date).orElse(null);
        var day = wanted != null && !wanted.isBefore(today) ? wanted : firstFree;
        var times = free.stream().filter(offer -> offer.date().equals(day)).toList();
        return new FreeTimes(strip, times, day, first, today);
    }

    private static List<SlotOffer> onceEach(List<SlotOffer> times) {
        var seen = new HashSet<Instant>();
        var once = new ArrayList<SlotOffer>();
        for (var offer : times) {
            if (seen.add(offer.startsAt())) {
                once.add(offer);
            }
        }
        return once;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The first free time after a moment, among those shown; the last resort is the first of all. */
    Optional<SlotOffer> nextAfter(Instant moment) {
        return offers.stream()
                .filter(offer -> offer.startsAt().isAfter(moment))
                .findFirst()
                .or(() -> offers.stream().findFirst());
    }

    /** Whether this very time, named as {@link #value}, is still free. */
    boolean has(String value) {
        return offers.stream().anyMatch(offer -> value(offer).equals(value));
    }

    /** How a form names a time: with whom, and when. */
    static String value(SlotOffer offer) {
        return offer.practitioner() + "_" + offer.startsAt();
    }

    public List<FreeOnDay> getStrip() {
        return strip;
    }

    public boolean isNone() {
        return strip.isEmpty() && offers.isEmpty();
    }

    public List<SlotOffer> getMorning() {
        return offers.stream().filter(FreeTimes::isMorning).toList();
    }

    public List<SlotOffer> getAfternoon() {
        return offers.stream().filter(offer -> !isMorning(offer)).toList();
    }

    private static boolean isMorning(SlotOffer offer) {
        return offer.startsAt().atZone(offer.zone()).getHour() < NOON;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public LocalDate getFrom() {
        return from;
    }

    public boolean isEarlierPossible() {
        return from.isAfter(today);
    }

    public LocalDate getEarlier() {
        var earlier = from.minusDays(7);
        return earlier.isBefore(today) ? today : earlier;
    }

    public LocalDate getLater() {
        return strip.isEmpty()
                ? from.plusDays(LOOKED_AT)
                : strip.get(strip.size() - 1).date().plusDays(1);
    }
}
