package org.ohms.patients.linking;

import org.ohms.patients.demographics.Demographics;

/**
 * Who somebody says to be.
 *
 * @param person name, birth date and whatever else they gave
 * @param email where they are answered; they have shown that it is theirs
 * @param language code of the language they are answered in
 */
public record Claimant(Demographics person, String email, String language) {
    /** Given names and family name in one text, as an account carries it. */
    public String fullName() {
        var name = person.name();
        var given = String.join(" ", name.given());
        var family = name.family();
        return family == null ? given : (given + " " + family).strip();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Claimant[...]";
    }
}
