package org.ohms.scheduling.service;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ServiceId} in a uuid column. */
@Converter(autoApply = true)
public class ServiceIdConverter implements AttributeConverter<ServiceId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ServiceId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ServiceId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new ServiceId(column);
    }
}
