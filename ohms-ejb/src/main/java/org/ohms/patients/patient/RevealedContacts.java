package org.ohms.patients.patient;

import java.util.List;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Identifier;

/** The numbers of a patient and the ways to reach them, whole. */
public record RevealedContacts(
        List<Identifier> identifiers, List<ContactPoint> telecoms, List<ContactPerson> contacts) {
    public RevealedContacts {
        identifiers = List.copyOf(identifiers);
        telecoms = List.copyOf(telecoms);
        contacts = List.copyOf(contacts);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RevealedContacts";
    }
}
