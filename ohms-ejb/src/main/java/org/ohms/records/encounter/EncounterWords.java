package org.ohms.records.encounter;

import org.jspecify.annotations.Nullable;

/**
 * What is written of an encounter in words.
 *
 * @param type what kind of visit it was, such as {@code Diabetes review}
 * @param reason what the patient came for; null when nobody said
 * @param place where it was, when it was not at one of our places; null otherwise
 * @param others who took part and is not one of ours; null when nobody
 */
public record EncounterWords(
        String type,
        @Nullable String reason,
        @Nullable String place,
        @Nullable String others) {}
