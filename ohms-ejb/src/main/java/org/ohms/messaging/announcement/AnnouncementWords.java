package org.ohms.messaging.announcement;

/**
 * What an announcement says in one language.
 *
 * @param body plain text; an empty line begins a paragraph
 */
public record AnnouncementWords(String language, String title, String body) {
    /** Whether nothing was written in this language. */
    boolean isEmpty() {
        return title.isBlank() && body.isBlank();
    }
}
