package org.ohms.identity.session;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a {@link SessionEnd} as its code. */
@Converter(autoApply = true)
public class SessionEndConverter implements AttributeConverter<SessionEnd, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SessionEnd end) {
        return end == null ? null : end.code();
    }

    @Override
    public @Nullable SessionEnd convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : SessionEnd.of(column);
    }
}
