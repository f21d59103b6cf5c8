package org.ohms.records.note;

import java.util.List;
import java.util.Locale;

/** What a note is divided into. The sections are codes; the page has the words for them. */
public enum NoteTemplate {
    SOAP("subjective", "objective", "assessment", "plan"),
    CONSULT("question", "history", "examination", "assessment", "recommendation"),
    PROCEDURE("indication", "consent", "course", "findings", "complications", "plan"),
    DISCHARGE("reason", "course", "condition", "medicines", "follow-up"),
    TELEPHONE("caller", "concern", "advice", "follow-up");

    private final List<String> sections;

    NoteTemplate(String... sections) {
        this.sections = List.of(sections);
    }

    public List<String> sections() {
        return sections;
    }

    /** Lower case, as texts name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
