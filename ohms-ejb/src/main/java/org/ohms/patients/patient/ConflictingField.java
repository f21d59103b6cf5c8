package org.ohms.patients.patient;

/**
 * One field that two editors changed from the same version on.
 *
 * @param field path of the value, such as {@code addresses.0.city}
 * @param base what both started from; empty when there was nothing
 * @param mine what the asking editor wants
 * @param theirs what the other editor kept
 */
public record ConflictingField(String field, String base, String mine, String theirs) {
    /** Whether both changed it, and differently: somebody has to choose. */
    public boolean isContested() {
        return !mine.equals(theirs) && !mine.equals(base) && !theirs.equals(base);
    }
}
