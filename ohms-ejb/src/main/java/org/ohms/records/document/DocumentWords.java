package org.ohms.records.document;

/** What somebody wrote about a document. */
public record DocumentWords(String title, String fileName) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DocumentWords[]";
    }
}
