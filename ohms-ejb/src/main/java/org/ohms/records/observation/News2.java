package org.ohms.records.observation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The National Early Warning Score 2 with its parts, by chart 1 of: Royal College of Physicians. National Early Warning
 * Score (NEWS) 2: Standardising the assessment of acute-illness severity in the NHS. Updated report of a working party.
 * London: RCP, 2017. It is made for people of 16 years and older, and not for pregnancy.
 */
public final class News2 {
    /** From this total on, the response of the house is that to an emergency. */
    static final int EMERGENCY = 7;

    /** Nobody younger is scored. */
    public static final int FROM_AGE = 16;

    private News2() {}

    /**
     * What is scored.
     *
     * @param hypercapnic whether scale 2 counts for the oxygen saturation: a target of 88 to 92 percent was prescribed
     */
    public record Signs(
            BigDecimal respiration,
            BigDecimal oxygen,
            boolean hypercapnic,
            boolean supplied,
            BigDecimal systolic,
            BigDecimal pulse,
            Consciousness consciousness,
            BigDecimal temperature) {}

    /** One line of the chart. */
    public record Part(Parameter parameter, int points) {}

    /** The lines of the chart, in its order. */
    public enum Parameter {
        RESPIRATION,
        OXYGEN,
        SUPPLY,
        SYSTOLIC,
        PULSE,
        CONSCIOUSNESS,
        TEMPERATURE
    }

    /** The points of every line. */
    public static List<Part> parts(Signs signs) {
        return List.of(
                new Part(Parameter.RESPIRATION, respiration(signs.respiration())),
                new Part(
                        Parameter.OXYGEN,
                        signs.hypercapnic()
                                ? oxygenOnScale2(signs.oxygen(), signs.supplied())
                                : oxygenOnScale1(signs.oxygen())),
                new Part(Parameter.SUPPLY, signs.supplied() ? 2 : 0),
                new Part(Parameter.SYSTOLIC, systolic(signs.systolic())),
                new Part(Parameter.PULSE, pulse(signs.pulse())),
                new Part(Parameter.CONSCIOUSNESS, signs.consciousness() == Consciousness.ALERT ? 0 : 3),
                new Part(Parameter.TEMPERATURE, temperature(signs.temperature())));
    }

    public static int total(List<Part> parts) {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /**
     * Whether those who care are called at once: a total of 7 or more is the threshold of the emergency response by the chart
     * "Clinical response to the NEWS trigger thresholds" of the same report.
     */
    static boolean isEmergency(List<Part> parts) {
        return total(parts) >= EMERGENCY;
    }

    private static int respiration(BigDecimal rate) {
        if (upTo(rate, "8")) {
            return 3;
        }
        if (upTo(rate, "11")) {
            return 1;
        }
        if (upTo(rate, "20")) {
            return 0;
        }
        return upTo(rate, "24") ? 2 : 3;
    }

    private static int oxygenOnScale1(BigDecimal saturation) {
        if (upTo(saturation, "91")) {
            return 3;
        }
        if (upTo(saturation, "93")) {
            return 2;
        }
        return upTo(saturation, "95") ? 1 : 0;
    }

    private static int oxygenOnScale2(BigDecimal saturation, boolean supplied) {
        if (upTo(saturation, "83")) {
            return 3;
        }
        if (upTo(saturation, "85")) {
            return 2;
        }
        if (upTo(saturation, "87")) {
            return 1;
        }
        if (upTo(saturation, "92") || !supplied) {
            return 0;
        }
        if (upTo(saturation, "94")) {
            return 1;
        }
        return upTo(saturation, "96") ? 2 : 3;
    }

    private static int systolic(BigDecimal pressure) {
        if (upTo(pressure, "90")) {
            return 3;
        }
        if (upTo(pressure, "100")) {
            return 2;
        }
        if (upTo(pressure, "110")) {
            return 1;
        }
        return upTo(pressure, "219") ? 0 : 3;
    }

    private static int pulse(BigDecimal rate) {
        if (upTo(rate, "40")) {
            return 3;
        }
        if (upTo(rate, "50")) {
            return 1;
        }
        if (upTo(rate, "90")) {
            return 0;
        }
        if (upTo(rate, "110")) {
            return 1;
        }
        return upTo(rate, "130") ? 2 : 3;
    }

    private static int temperature(BigDecimal degrees) {
        if (upTo(degrees, "35.0")) {
            return 3;
        }
        if (upTo(degrees, "36.0")) {
            return 1;
        }
        if (upTo(degrees, "38.0")) {
            return 0;
        }
        return upTo(degrees, "39.0") ? 1 : 2;
    }

    private static boolean upTo(BigDecimal value, String bound) {
        return value.compareTo(new BigDecimal(bound)) <= 0;
    }
}
