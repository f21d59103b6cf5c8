package org.ohms.patients.breakglass;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a {@link BreakGlassReason} as its word. */
@Converter(autoApply = true)
public class BreakGlassReasonConverter implements AttributeConverter<BreakGlassReason, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable BreakGlassReason reason) {
        return reason == null ? null : reason.code();
    }

    @Override
    public @Nullable BreakGlassReason convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : BreakGlassReason.of(column);
    }
}
