package org.ohms.shared.id;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a {@link AccountId} in a uuid column. */
@Converter(autoApply = true)
public class AccountIdConverter implements AttributeConverter<AccountId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable AccountId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new AccountId(column);
    }
}
