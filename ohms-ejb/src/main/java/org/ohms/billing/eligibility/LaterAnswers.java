package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.billing.connector.ArrivalDesk;
import org.ohms.shared.work.Background;

/**
 * Takes in what insurers answer later, by files. Each answer is brought to its question; one that comes again, or on two
 * nodes at a time, changes nothing. A file without any answer to a question of this hospital, or with something else in it
 * as well, is for another desk.
 */
@ApplicationScoped
class LaterAnswers implements ArrivalDesk {
    @Inject
    Checks checks;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public boolean take(byte[] interchange) {
        if (!AnswerReader.isOnlyAboutCovers(interchange)) {
            return false;
        }
        var found = AnswerReader.read(interchange);
        var raw = new Interchanged(interchange);
        return found.stream().filter(one -> bring(one, raw)).count() > 0;
    }

    private boolean bring(AnswerReader.Found found, Interchanged raw) {
        return found.questions()
                .anyMatch(trace -> background.call("eligibility.later-answer", () -> {
                    var known = checks.traced(trace);
                    known.map(checks::locked).ifPresent(check -> {
                        background.about("EligibilityCheck", check.id(), check.patient());
                        check.answered(raw, found.answer(), clock.instant());
                    });
                    return known.isPresent();
                }));
    }
}
