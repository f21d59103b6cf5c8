package org.ohms.billing.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.time.HospitalDay;

/** Gives interchanges of this hospital their control numbers, each of them once. */
@ApplicationScoped
public class ControlNumbers {
    /** After this one the counting begins again: nine digits are all there are. */
    private static final long LAST = 999_999_999L;

    @Inject
    Counters counters;

    @Inject
    X12Settings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /**
     * The frame of the next interchange.
     *
     * @param kind what sort of transaction sets it holds, such as HC
     */
    public Envelope next(String kind, Party receiver, String applicationReceiver, boolean answerWanted) {
        var number = (counters.next("X12-ISA", 1) - 1) % LAST + 1;
        return new Envelope(
                kind,
                settings.self(),
                receiver,
                applicationReceiver,
                number,
                number,
                clock.instant().atZone(hospital.zone()).toLocalDateTime(),
                answerWanted,
                settings.isProduction());
    }
}
