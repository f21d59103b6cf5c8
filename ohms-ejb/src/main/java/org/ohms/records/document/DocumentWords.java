package org.ohms.records.document;

/**
 * What somebody wrote about a document.
 *
 * @param author who wrote it elsewhere; empty for what came from here
 */
public record DocumentWords(String title, String fileName, String author) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DocumentWords[]";
    }
}
