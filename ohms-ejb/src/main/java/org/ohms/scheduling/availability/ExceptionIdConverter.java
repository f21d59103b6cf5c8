package org.ohms.scheduling.availability;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ExceptionId} in a uuid column. */
@Converter(autoApply = true)
public class ExceptionIdConverter implements AttributeConverter<ExceptionId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ExceptionId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ExceptionId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new ExceptionId(column);
    }
}
