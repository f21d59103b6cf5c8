package org.ohms.patients.disclosure;

/**
 * What is said of a disclosure in words; kept encrypted as one piece.
 *
 * @param recipient who got it
 * @param address where they are; empty for a partner's program
 * @param what it was; empty for a partner's program, whose actions say it
 */
public record DisclosureWords(String recipient, String address, String what) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DisclosureWords[...]";
    }
}
