package org.ohms.identity.session;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link Door} as its word. */
@Converter(autoApply = true)
public class DoorConverter implements AttributeConverter<Door, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Door door) {
        return door == null ? null : door.word();
    }

    @Override
    public @Nullable Door convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Door.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
