package org.ohms.billing.lettercode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** Forgets codes some time after their end; until then whoever types one learns that it is over. */
@ApplicationScoped
class LetterCodePurge {
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Background background;

    @Inject
    LetterCodes codes;

    void forgetOld(@Observes DayHasPassed day) {
        background.run("letter-code.purge", () -> codes.forgetBefore(day.at().minus(KEPT)));
    }
}
