package org.ohms.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import java.security.SecureRandom;
import java.util.Locale;
import org.ohms.compliance.access.CurrentActor;

/** The number under which a mistake of ours stands in the log and on the page, short enough to be read out on the phone. */
public final class Incident {
    /** Request attribute that carries it to the error page. */
    public static final String ATTRIBUTE = Incident.class.getName();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** What the log says first: the incident, and the request it happened in. */
    public static String line(String incident) {
        var request = CDI.current().select(CurrentActor.class).get().get().correlation();
        return "incident " + incident + " in request " + request;
    }

    public static String make() {
        return String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
    }
}
