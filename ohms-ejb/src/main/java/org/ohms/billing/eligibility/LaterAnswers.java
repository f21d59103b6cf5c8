package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.billing.connector.ArrivalDesk;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.inbox.Inbox;
import org.ohms.shared.work.Background;

/**
 * Takes in what insurers answer later, by files: as whatever else comes in, it is kept, counted once and answered, and each
 * answer is brought to its question. A file without any answer to a question of this hospital, or with something else in it
 * as well, is for another desk.
 */
@ApplicationScoped
class LaterAnswers implements ArrivalDesk {
    @Inject
    Checks checks;

    @Inject
    Inbox inbox;

    @Inject
    Background background;

    @Override
    public boolean take(byte[] interchange) {
        if (!AnswerReader.isOnlyAboutCovers(interchange)) {
            return false;
        }
        var questions = AnswerReader.questionsIn(interchange);
        return !questions.isEmpty()
                && background.call("eligibility.later-answer", () -> {
                    if (questions.stream()
                            .noneMatch(trace -> checks.traced(trace).isPresent())) {
                        return false;
                    }
                    var file = inbox.take(interchange, FileOrigin.CONNECTOR, null);
                    // the trail names the patient whose answer came; where none counted, it names the file
                    if (file.interchanges().stream().allMatch(one -> one.accepted() == 0)) {
                        background.about("X12File", file.id(), null);
                    }
                    return true;
                });
    }
}
