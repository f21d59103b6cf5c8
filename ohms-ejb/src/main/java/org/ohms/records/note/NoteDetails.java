package org.ohms.records.note;

import java.time.Instant;
import java.util.List;

/**
 * A note with everything it ever said.
 *
 * @param asSigned false when the words are not those that were signed
 * @param addenda the oldest first
 * @param versions the newest first
 */
public record NoteDetails(
        NoteRow row, NoteSections sections, boolean asSigned, List<Addendum> addenda, List<Wording> versions) {
    /** Something added later. */
    public record Addendum(String author, Instant at, boolean retraction, String words) {}

    /**
     * One wording.
     *
     * @param differences what it changed of the wording before
     */
    public record Wording(int number, String author, Instant at, List<SectionChange> differences) {
        public Wording {
            differences = List.copyOf(differences);
        }
    }

    public NoteDetails {
        addenda = List.copyOf(addenda);
        versions = List.copyOf(versions);
    }
}
