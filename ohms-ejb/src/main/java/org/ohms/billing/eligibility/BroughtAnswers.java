package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.billing.inbox.SetReader;
import org.ohms.billing.x12.FunctionalGroup;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.TransactionSet;
import org.ohms.billing.x12.Verdict;
import org.ohms.shared.work.Background;

/**
 * Brings each answer of an insurer (271) in a file to its question, by the number of the question, whether somebody brings
 * the file or it lay in the drop of payers; an answer to a question that was answered before changes nothing. Those that
 * nobody here asked for are counted, so that whoever brought the file hears of them.
 */
@ApplicationScoped
class BroughtAnswers implements SetReader {
    @Inject
    Checks checks;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public boolean reads(FunctionalGroup group, TransactionSet set) {
        return set.type().equals(AnswerReader.TYPE);
    }

    @Override
    public Verdict read(UUID interchange, int position, Interchange came, FunctionalGroup group, TransactionSet set) {
        var answers = AnswerReader.read(set);
        if (answers.isEmpty()) {
            return Verdict.fine(set, 1);
        }
        var raw = Interchanged.of(came.with(group, set));
        var asked = answers.stream().filter(one -> bring(one, raw)).count();
        return Verdict.fine(set, answers.size() - (int) asked);
    }

    private boolean bring(AnswerReader.Found found, Interchanged raw) {
        var question = found.questions()
                .flatMap(trace -> checks.traced(trace).stream())
                .findFirst();
        question.map(checks::locked).ifPresent(check -> {
            background.about("EligibilityCheck", check.id(), check.patient());
            check.answered(raw, found.answer(), clock.instant());
        });
        return question.isPresent();
    }
}
