package org.ohms.patients.proxy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ProxyEnd} as its word. */
@Converter(autoApply = true)
public class ProxyEndConverter implements AttributeConverter<ProxyEnd, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ProxyEnd end) {
        return end == null ? null : end.code();
    }

    @Override
    public @Nullable ProxyEnd convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ProxyEnd.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
