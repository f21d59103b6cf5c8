package org.ohms.web.pharmacy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Reads figures of a table in which every row has a field of its own. */
final class Figures {
    private static final int LONGEST = 12;

    private Figures() {}

    /** @throws DomainException INVALID for what is no figure */
    static @Nullable BigDecimal read(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var figure = typed.strip();
        if (figure.length() > LONGEST || !figure.matches("-?\\d+([.]\\d+)?")) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at(field));
        }
        return new BigDecimal(figure);
    }
}
