package org.ohms.messaging;

import java.util.Optional;
import java.util.Set;

/** How messages of one kind leave the house: a demonstration catches them, everybody else has to choose. */
public final class Way {
    public static final String OFF = "off";
    public static final String CATCHER = "catcher";

    private Way() {}

    public static String of(Optional<String> chosen, boolean demo) {
        return chosen.orElse(demo ? CATCHER : OFF);
    }

    /**
     * @param carrier what carries messages out of the house, beside not at all and the catcher
     * @throws IllegalArgumentException naming the setting and what is allowed
     */
    public static void insistOn(String key, String way, String carrier) {
        if (!Set.of(OFF, CATCHER, carrier).contains(way)) {
            throw new IllegalArgumentException(key + " must be off, catcher or " + carrier + ".");
        }
    }
}
