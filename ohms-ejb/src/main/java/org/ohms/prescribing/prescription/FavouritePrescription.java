package org.ohms.prescribing.prescription;

import java.math.BigDecimal;

/**
 * What is written again and again: a medicine with its directions, and nothing of a patient.
 *
 * @param quantity in units of the dose
 */
public record FavouritePrescription(
        PrescriptionWords words, Directions directions, BigDecimal quantity, int repeats, boolean substitution) {
    static FavouritePrescription of(SoundPrescription sound) {
        var words = sound.words();
        return new FavouritePrescription(
                new PrescriptionWords(words.medicine(), words.strength(), words.form(), null, null),
                sound.directions(),
                sound.quantity(),
                sound.repeats(),
                sound.substitution());
    }

    /** Whether it says the same, however its figures are written. */
    boolean isSame(FavouritePrescription other) {
        return words.equals(other.words)
                && directions.equals(other.directions)
                && quantity.compareTo(other.quantity) == 0
                && repeats == other.repeats
                && substitution == other.substitution;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "FavouritePrescription[...]";
    }
}
