package org.ohms.pharmacy.outside;

import java.util.UUID;

/** The secret a pharmacy shares with us, shown once. */
public record OutsidePharmacySecret(UUID pharmacy, String secret) {
    /** Says nothing of the secret: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "OutsidePharmacySecret[" + pharmacy + "]";
    }
}
