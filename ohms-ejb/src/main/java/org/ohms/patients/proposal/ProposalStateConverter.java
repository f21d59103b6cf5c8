package org.ohms.patients.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ProposalState} as its word. */
@Converter(autoApply = true)
public class ProposalStateConverter implements AttributeConverter<ProposalState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ProposalState state) {
        return state == null ? null : state.code();
    }

    @Override
    public @Nullable ProposalState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ProposalState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
