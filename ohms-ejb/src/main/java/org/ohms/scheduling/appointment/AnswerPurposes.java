package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.util.List;
import org.ohms.messaging.notice.Notice.AnswerLink;

/** What a patient may answer by a link in a message about a visit. */
public final class AnswerPurposes {
    static final String CONFIRM = "visit.confirm";
    static final String CANCEL = "visit.cancel";

    private AnswerPurposes() {}

    /** The links under such a message; they work until the visit begins. */
    public static List<AnswerLink> links(Instant visitStartsAt) {
        return List.of(
                new AnswerLink("confirm", CONFIRM, visitStartsAt), new AnswerLink("cancel", CANCEL, visitStartsAt));
    }
}
