package org.ohms.shared.id;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link PatientId} in a uuid column. */
@Converter(autoApply = true)
public class PatientIdConverter implements AttributeConverter<PatientId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PatientId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PatientId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new PatientId(column);
    }
}
