package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link RequestKind} as its word. */
@Converter(autoApply = true)
public class RequestKindConverter implements AttributeConverter<RequestKind, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RequestKind value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable RequestKind convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : RequestKind.valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
