package org.ohms.web.prescribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.TallManNames;

/** Names of medicines as pages write them. */
@Named
@ApplicationScoped
public class DrugWords {
    /** With the letters raised in which names differ that are mistaken for each other. */
    public String tall(@Nullable String text) {
        return text == null ? "" : TallManNames.in(text);
    }
}
