package org.ohms.pharmacy.dispensing;

import org.jspecify.annotations.Nullable;

/**
 * What was said about a dispense.
 *
 * @param doubt what the pharmacist asked the prescriber
 * @param answer what the prescriber said
 * @param pickReason why other lots were taken, or what was chosen where nothing was said
 * @param note what came up at the counter
 * @param receiver who took it home, when not the patient
 * @param why why it was cancelled
 * @param signature of whoever took it home, drawn or typed; of what was handed over before signatures were taken there is none
 */
public record DispenseWords(
        @Nullable String doubt,
        @Nullable String answer,
        @Nullable String pickReason,
        @Nullable String note,
        @Nullable String receiver,
        @Nullable String why,
        @Nullable String signature) {
    static DispenseWords none() {
        return new DispenseWords(null, null, null, null, null, null, null);
    }

    DispenseWords asked(String words) {
        return new DispenseWords(words, null, null, note, receiver, why, signature);
    }

    DispenseWords answered(String words) {
        return new DispenseWords(doubt, words, pickReason, note, receiver, why, signature);
    }

    DispenseWords picked(@Nullable String words) {
        return new DispenseWords(doubt, answer, words, note, receiver, why, signature);
    }

    DispenseWords given(@Nullable String said, @Nullable String to, String signed) {
        return new DispenseWords(doubt, answer, pickReason, said, to, why, signed);
    }

    DispenseWords because(@Nullable String words) {
        return new DispenseWords(doubt, answer, pickReason, note, receiver, words, signature);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DispenseWords";
    }
}
