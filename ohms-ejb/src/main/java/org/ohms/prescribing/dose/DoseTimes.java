package org.ohms.prescribing.dose;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DayTime;
import org.ohms.prescribing.prescription.Directions;
import org.ohms.prescribing.prescription.Frequency;

/**
 * Times of day a patient may begin with. They say nothing of when a medicine works best: a prescription names a part of the
 * day, or how often, and the patient sets the clock to the life they lead.
 */
final class DoseTimes {
    /** More than any frequency asks for on a day is not a list anybody ticks. */
    static final int MOST = Frequency.EVERY_4_HOURS.mostOnADay();

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int HOURS = 24;
    private static final int AWAKE = 12;

    private DoseTimes() {}

    /** Those of a prescription. */
    static List<LocalTime> of(Directions directions) {
        var part = directions.dayTime();
        var times = directions.frequency().mostOnADay();
        if (times == 1) {
            return List.of(of(part));
        }
        return directions.frequency().isByTheClock()
                ? spread(times, HOURS / times)
                : spread(times, AWAKE / (times - 1));
    }

    private static List<LocalTime> spread(int times, int hours) {
        return IntStream.range(0, times)
                .mapToObj(one -> MORNING.plusHours((long) one * hours))
                .sorted()
                .toList();
    }

    private static LocalTime of(@Nullable DayTime part) {
        if (part == null) {
            return MORNING;
        }
        return switch (part) {
            case MORNING -> MORNING;
            case MIDDAY -> LocalTime.NOON;
            case EVENING -> LocalTime.of(18, 0);
            case BEDTIME -> LocalTime.of(22, 0);
        };
    }

    /** As a column keeps them. */
    static String text(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
    }

    static List<LocalTime> parse(String text) {
        return Arrays.stream(text.split(",", -1)).map(LocalTime::parse).toList();
    }

    /** A time somebody typed; empty for what is none. */
    static Optional<LocalTime> typed(String text) {
        return text.strip().matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")
                ? Optional.of(LocalTime.parse(text.strip().length() < 5 ? "0" + text.strip() : text.strip()))
                : Optional.empty();
    }
}
