package org.ohms.integration.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link DeliveryState} as its word. */
@Converter
public class DeliveryStateConverter implements AttributeConverter<DeliveryState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DeliveryState state) {
        return state == null ? null : state.word();
    }

    @Override
    public @Nullable DeliveryState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : DeliveryState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
