package org.ohms.scheduling.place;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link RoomId} in a uuid column. */
@Converter(autoApply = true)
public class RoomIdConverter implements AttributeConverter<RoomId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable RoomId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable RoomId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new RoomId(column);
    }
}
