package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link RequestState} as its word. */
@Converter(autoApply = true)
public class RequestStateConverter implements AttributeConverter<RequestState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RequestState value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable RequestState convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : RequestState.valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
