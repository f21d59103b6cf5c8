package org.ohms.shared.id;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link PractitionerId} in a uuid column. */
@Converter(autoApply = true)
public class PractitionerIdConverter implements AttributeConverter<PractitionerId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PractitionerId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PractitionerId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new PractitionerId(column);
    }
}
