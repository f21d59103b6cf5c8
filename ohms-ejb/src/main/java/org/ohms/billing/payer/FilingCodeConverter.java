package org.ohms.billing.payer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps the sort of insurance as its code. */
@Converter(autoApply = true)
public class FilingCodeConverter implements AttributeConverter<FilingCode, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FilingCode filing) {
        return filing == null ? null : filing.code();
    }

    @Override
    public @Nullable FilingCode convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : FilingCode.of(code).orElseThrow();
    }
}
