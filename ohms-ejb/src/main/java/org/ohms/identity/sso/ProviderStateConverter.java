package org.ohms.identity.sso;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ProviderState} as its word. */
@Converter(autoApply = true)
public class ProviderStateConverter implements AttributeConverter<ProviderState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ProviderState state) {
        return state == null ? null : state.code();
    }

    @Override
    public @Nullable ProviderState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ProviderState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
