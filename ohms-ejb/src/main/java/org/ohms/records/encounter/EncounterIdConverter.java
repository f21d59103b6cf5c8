package org.ohms.records.encounter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores {@link EncounterId} in a uuid column. */
@Converter(autoApply = true)
public class EncounterIdConverter implements AttributeConverter<EncounterId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable EncounterId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable EncounterId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new EncounterId(column);
    }
}
