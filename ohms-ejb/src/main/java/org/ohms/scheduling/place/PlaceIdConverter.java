package org.ohms.scheduling.place;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link PlaceId} in a uuid column. */
@Converter(autoApply = true)
public class PlaceIdConverter implements AttributeConverter<PlaceId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PlaceId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PlaceId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new PlaceId(column);
    }
}
