package org.ohms.messaging.mail;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail to send.
 *
 * @param calendar an iCalendar object; null for none
 * @param cancels whether the calendar object takes an entry out
 * @param unsubscribe address that stops mails of this kind: opened it is a page with a button (List-Unsubscribe of RFC 2369; a scanner
 *     that opens links stops nothing), posted to it is done (the one click of RFC 8058); null where none may be stopped
 */
public record MailMessage(
        String to,
        String subject,
        String text,
        String language,
        @Nullable String calendar,
        boolean cancels,
        @Nullable String unsubscribe) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "MailMessage[...]";
    }
}
