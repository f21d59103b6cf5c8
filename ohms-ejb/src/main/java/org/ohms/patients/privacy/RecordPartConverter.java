package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link RecordPart} as its word. */
@Converter(autoApply = true)
public class RecordPartConverter implements AttributeConverter<RecordPart, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RecordPart value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable RecordPart convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : RecordPart.valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
