package org.ohms.patients.patient;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the state of a record by its code. */
@Converter(autoApply = true)
public class PatientStatusConverter implements AttributeConverter<PatientStatus, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PatientStatus status) {
        return status == null ? null : status.code();
    }

    @Override
    public @Nullable PatientStatus convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : PatientStatus.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
