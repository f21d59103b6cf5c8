package org.ohms.patients.proposal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What whoever decides a proposal says to the patient: needed wherever not all of it is taken. */
public final class ProposalReason {
    private static final int LONGEST = 500;

    private ProposalReason() {}

    /** The reason as it is kept; objections go to the field {@code reason}. */
    public static String judged(@Nullable String reason, boolean needed, Refusals refusals) {
        var typed = Optional.ofNullable(reason).orElse("").strip();
        refusals.when(
                needed && typed.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("reason"));
        refusals.when(
                typed.length() > LONGEST,
                Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("max", LONGEST));
        return typed;
    }
}
