package org.ohms.patients.breakglass;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ReviewDecision} as its word. */
@Converter(autoApply = true)
public class ReviewDecisionConverter implements AttributeConverter<ReviewDecision, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ReviewDecision decision) {
        return decision == null ? null : decision.code();
    }

    @Override
    public @Nullable ReviewDecision convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ReviewDecision.of(column);
    }
}
