package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link DenialBasis} as its word. */
@Converter(autoApply = true)
public class DenialBasisConverter implements AttributeConverter<DenialBasis, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DenialBasis value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable DenialBasis convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : DenialBasis.valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
