package org.ohms.patients.invitation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores an {@link InvitationState} as its word. */
@Converter(autoApply = true)
public class InvitationStateConverter implements AttributeConverter<InvitationState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable InvitationState state) {
        return state == null ? null : state.code();
    }

    @Override
    public @Nullable InvitationState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : InvitationState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
