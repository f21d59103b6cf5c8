package org.ohms.messaging.reply;

import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** What the answer of one purpose does; the feature that sends such links implements it. Harmless when done twice. */
public interface ReplyAction {
    /** The purpose it answers, such as {@code visit.confirm}. */
    String purpose();

    /**
     * Does what the link is for, as the system on the patient's word.
     *
     * @throws org.ohms.shared.error.DomainException when it cannot be done any more
     */
    void perform(PatientId patient, UUID subject);
}
