package org.ohms.web.billing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.web.shared.UrlValues;

/** From when and until when something is valid, as it is typed. */
public abstract class ValidityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String validFrom = "";
    private String validUntil = "";

    void showDays(@Nullable LocalDate from, @Nullable LocalDate until) {
        validFrom = from == null ? "" : from.toString();
        validUntil = until == null ? "" : until.toString();
    }

    /** The first day; null when none was typed. */
    @Nullable
    LocalDate from() {
        return UrlValues.day(validFrom).orElse(null);
    }

    /** The last day; null when none was typed. */
    @Nullable
    LocalDate until() {
        return UrlValues.day(validUntil).orElse(null);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = orEmpty(validFrom);
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable String validUntil) {
        this.validUntil = orEmpty(validUntil);
    }
}
