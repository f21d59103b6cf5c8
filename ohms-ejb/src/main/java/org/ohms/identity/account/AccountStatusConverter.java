package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores an {@link AccountStatus} as its word. */
@Converter(autoApply = true)
public class AccountStatusConverter implements AttributeConverter<AccountStatus, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AccountStatus status) {
        return status == null ? null : status.word();
    }

    @Override
    public @Nullable AccountStatus convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : AccountStatus.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
