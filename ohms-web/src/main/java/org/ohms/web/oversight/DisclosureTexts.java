package org.ohms.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.patients.disclosure.DisclosureRow;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.Words;

/** What was given away, in words: as somebody wrote it down, or what a program did. */
@Named
@ApplicationScoped
public class DisclosureTexts {
    @Inject
    AuditWords actions;

    @Inject
    Words words;

    public String recipient(DisclosureRow row) {
        return row.words().recipient().isEmpty()
                ? words.of("oversight.seen.who.program")
                : row.words().recipient();
    }

    public String what(DisclosureRow row) {
        return row.partner() ? actions.permission(row.action()) : row.words().what();
    }
}
