package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link RoleRequestState} as its word. */
@Converter(autoApply = true)
public class RoleRequestStateConverter implements AttributeConverter<RoleRequestState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RoleRequestState state) {
        return state == null ? null : state.code();
    }

    @Override
    public @Nullable RoleRequestState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : RoleRequestState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
