package org.ohms.records.allergy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an allergy.
 *
 * @param substance what is not borne
 * @param reactions what it does, such as anaphylaxis or rash
 * @param remark null for none
 */
public record AllergyWords(
        String substance, List<String> reactions, @Nullable String remark) {
    public AllergyWords {
        reactions = List.copyOf(reactions);
    }
}
