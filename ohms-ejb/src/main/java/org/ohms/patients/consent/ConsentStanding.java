package org.ohms.patients.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a patient stands with all consents.
 *
 * @param texts what can be signed today, one of each kind that has words
 * @param signed everything that was ever signed, the newest first
 * @param parties whom a record can go to
 */
public record ConsentStanding(List<ConsentTextRow> texts, List<ConsentRow> signed, List<Party> parties) {
    public ConsentStanding {
        texts = List.copyOf(texts);
        signed = List.copyOf(signed);
        parties = List.copyOf(parties);
    }

    /** A party a patient can let have the record. */
    public record Party(String id, String name) {}

    /** What is in force of a kind other than disclosure; null when nothing is. */
    public @Nullable ConsentRow inForce(ConsentKind kind) {
        return signed.stream()
                .filter(row -> row.inForce() && row.text().kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ConsentStanding";
    }
}
