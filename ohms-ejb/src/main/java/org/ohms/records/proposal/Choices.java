package org.ohms.records.proposal;

import java.util.Arrays;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Words that have to be one of a list. */
public final class Choices {
    private Choices() {}

    /** Empty is no choice, and no objection. */
    public static <E extends Enum<E>> void oneOf(String value, Class<E> choices, String field, Refusals refusals) {
        refusals.when(
                !value.isEmpty()
                        && Arrays.stream(choices.getEnumConstants())
                                .noneMatch(one -> one.name().equals(value)),
                Refusal.of(CommonRefusal.MALFORMED).at(field));
    }

    /** One has to be chosen. */
    public static <E extends Enum<E>> void chosen(String value, Class<E> choices, String field, Refusals refusals) {
        refusals.when(value.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at(field));
        oneOf(value, choices, field, refusals);
    }
}
