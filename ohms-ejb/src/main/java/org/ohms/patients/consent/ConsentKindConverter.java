package org.ohms.patients.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ConsentKind} as its word. */
@Converter(autoApply = true)
public class ConsentKindConverter implements AttributeConverter<ConsentKind, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ConsentKind kind) {
        return kind == null ? null : kind.code();
    }

    @Override
    public @Nullable ConsentKind convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ConsentKind.of(column);
    }
}
