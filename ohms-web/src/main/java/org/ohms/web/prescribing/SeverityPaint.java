package org.ohms.web.prescribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.ohms.prescribing.drug.Severity;

/** How severities look: never by colour alone. */
@Named
@ApplicationScoped
public class SeverityPaint {
    /** Kind of the tag. */
    public String kind(Severity severity) {
        return switch (severity) {
            case CONTRAINDICATED -> "solid-crit";
            case MAJOR -> "crit";
            case MODERATE -> "warn";
            case MINOR -> "info";
        };
    }

    /** Sign of the tag. */
    public String icon(Severity severity) {
        return switch (severity) {
            case CONTRAINDICATED, MAJOR -> "oct";
            case MODERATE -> "alert";
            case MINOR -> "info";
        };
    }

    /** Key of its word. */
    public String key(Severity severity) {
        return "prescribing.severity." + severity.word();
    }
}
