package org.ohms.patients.linking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link LinkState} as its word. */
@Converter(autoApply = true)
public class LinkStateConverter implements AttributeConverter<LinkState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LinkState state) {
        return state == null ? null : state.code();
    }

    @Override
    public @Nullable LinkState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : LinkState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
