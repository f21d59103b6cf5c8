package org.ohms.patients.proxy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ProxyRelationship} as its word. */
@Converter(autoApply = true)
public class ProxyRelationshipConverter implements AttributeConverter<ProxyRelationship, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ProxyRelationship relationship) {
        return relationship == null ? null : relationship.code();
    }

    @Override
    public @Nullable ProxyRelationship convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ProxyRelationship.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
