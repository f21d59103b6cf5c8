package org.ohms.web.patients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.search.BirthDateReadings;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/**
 * A birth date as people type it. Where day and month could be swapped it asks which, instead of choosing: the wrong
 * one would be a wrong patient.
 */
@Named
@ApplicationScoped
public class BirthDateField implements Converter<BirthDate> {
    @Inject
    Formats formats;

    @Inject
    Words words;

    @Override
    public @Nullable BirthDate getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var readings = BirthDateReadings.of(typed, formats.getToday());
        if (readings.size() == 1) {
            return readings.iterator().next();
        }
        var text = readings.isEmpty()
                ? words.of("patients.birthDate.unreadable")
                : words.of(
                        "patients.birthDate.which",
                        readings.stream().map(this::text).sorted().collect(Collectors.joining(" / ")));
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable BirthDate date) {
        return date == null ? "" : text(date);
    }

    private String text(BirthDate date) {
        return date.date().map(formats::date).orElse(date.toString());
    }
}
