package org.ohms.patients.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link SigningWay} as its word. */
@Converter(autoApply = true)
public class SigningWayConverter implements AttributeConverter<SigningWay, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SigningWay way) {
        return way == null ? null : way.code();
    }

    @Override
    public @Nullable SigningWay convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : SigningWay.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
