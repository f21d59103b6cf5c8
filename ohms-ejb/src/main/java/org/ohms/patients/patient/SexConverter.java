package org.ohms.patients.patient;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Sex;

/** Stores the sex by FHIR's code. */
@Converter(autoApply = true)
public class SexConverter implements AttributeConverter<Sex, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sex sex) {
        return sex == null ? null : sex.code();
    }

    @Override
    public @Nullable Sex convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Sex.ofCode(column);
    }
}
