package org.ohms.web.prescribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.TallManNames;
import org.ohms.prescribing.prescription.Directions;
import org.ohms.prescribing.prescription.DrugListLine;
import org.ohms.prescribing.prescription.SpokenDirections;

/** Names of medicines as pages write them. */
@Named
@ApplicationScoped
public class DrugWords {
    /** With the letters raised in which names differ that are mistaken for each other. */
    public String tall(@Nullable String text) {
        return text == null ? "" : TallManNames.in(text);
    }

    /** Directions as professionals write them; empty when there are none. */
    public String usual(@Nullable Directions directions) {
        return directions == null ? "" : new SpokenDirections(Locale.ENGLISH).forProfessional(directions);
    }

    /** The sizes of the packs of a product in one line, such as {@code 28, 56}; empty when there are none. */
    static String packs(DrugListLine line) {
        return line.packs().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
