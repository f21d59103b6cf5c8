package org.ohms.web.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.UrlValues;

/** Days that may be left out, and are days where they are not. */
final class StatementDays {
    private StatementDays() {}

    /** @throws DomainException INVALID for what is no day */
    static @Nullable LocalDate read(String typed, String field) {
        return typed.isBlank()
                ? null
                : UrlValues.day(typed)
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.MALFORMED).at(field)));
    }
}
