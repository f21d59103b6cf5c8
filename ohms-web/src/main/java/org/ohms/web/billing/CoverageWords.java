package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** What stands in the fields of an insurance, as people read it. */
@Named("coverageWords")
@ApplicationScoped
public class CoverageWords {
    @Inject
    Words words;

    @Inject
    Formats formats;

    public String field(String name) {
        return words.of("billing.coverage.field." + name);
    }

    /** A value as people read it; empty for none. */
    public String value(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "relationship" -> words.of("billing.coverage.relationship." + value);
            case "subscriberBorn", "validFrom", "validUntil" -> day(value);
            default -> value;
        };
    }

    private String day(String value) {
        return UrlValues.day(value).map((LocalDate day) -> formats.date(day)).orElse(value);
    }
}
