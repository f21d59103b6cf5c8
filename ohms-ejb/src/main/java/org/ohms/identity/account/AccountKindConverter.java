package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores an {@link AccountKind} as its word. */
@Converter(autoApply = true)
public class AccountKindConverter implements AttributeConverter<AccountKind, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AccountKind kind) {
        return kind == null ? null : kind.word();
    }

    @Override
    public @Nullable AccountKind convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : AccountKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
