package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** How a desk reads out who a patient is: name, born and age, sex, in this order. What is unknown is said to be so. */
@Named
@RequestScoped
public class PatientWords {
    @Inject
    Formats formats;

    @Inject
    Words words;

    /** {@code RAHMAN, Nadia}. */
    public String heading(PatientLabel label) {
        return label.family().isEmpty() || label.given().isEmpty()
                ? label.listName()
                : family(label) + ", " + label.given();
    }

    /** Family name in capitals, as banners write it; the one name there is otherwise. */
    public String family(PatientLabel label) {
        var name = label.family().isEmpty() ? label.given() : label.family();
        return name.toUpperCase(Locale.ROOT);
    }

    public String initials(PatientLabel label) {
        return first(label.given()) + first(label.family());
    }

    /** {@code 2 Sep 1990 (36 y)}, {@code Sep 1990 (36 y)}, {@code 1990 (36 y)}, or that it is not known. */
    public String born(PatientLabel label) {
        var birth = label.birthDate();
        if (birth == null) {
            return words.of("patient.notKnown");
        }
        var exact = birth.date();
        if (exact.isPresent()) {
            return formats.date(exact.get()) + " (" + formats.age(exact.get()) + ")";
        }
        var known = birth.month() > 0 ? formats.monthOf(birth.earliest()) : String.valueOf(birth.year());
        return words.of("scheduling.patient.about", known, String.valueOf(birth.ageOn(formats.getToday())));
    }

    public String sex(PatientLabel label) {
        return words.of("scheduling.sex." + label.sex().code());
    }

    /** The languages an interpreter is needed for; empty when none is needed. */
    public String interpreter(@Nullable PatientLabel label) {
        if (label == null || !label.interpreterNeeded()) {
            return "";
        }
        return label.languages().stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
