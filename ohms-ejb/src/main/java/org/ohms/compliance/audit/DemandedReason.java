package org.ohms.compliance.audit;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** The words without which nothing masked is shown: 5 to 300 characters, in the field {@code reason}. */
public final class DemandedReason {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

    private DemandedReason() {}

    /** @throws DomainException INVALID when somebody typed none, or no words to speak of */
    public static String in(@Nullable String typed) {
        var words = typed == null ? "" : typed.strip();
        new Refusals()
                .when(
                        words.length() < SHORTEST,
                        Refusal.of(CommonRefusal.TOO_SHORT).at("reason").with("least", SHORTEST))
                .when(
                        words.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("most", LONGEST))
                .throwIfAny(DomainException.Kind.INVALID);
        return words;
    }
}
