package org.ohms.shared.outbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores an {@link OutboxState} as its word. */
@Converter
public class OutboxStateConverter implements AttributeConverter<OutboxState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable OutboxState state) {
        return state == null ? null : state.word();
    }

    @Override
    public @Nullable OutboxState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : OutboxState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
