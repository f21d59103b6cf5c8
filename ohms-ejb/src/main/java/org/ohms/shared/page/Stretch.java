package org.ohms.shared.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is followed from mark to mark: it begins behind the last row of the part before, so a row that
 * comes or goes meanwhile makes no other appear twice or not at all.
 *
 * @param rows the lines of this part
 * @param next where the part after it begins; null when there is none
 */
public record Stretch<R, M>(List<R> rows, @Nullable M next) {
    public Stretch {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts a part out of what was read.
     *
     * @param found one row more than wanted, when there are more
     */
    public static <R, M> Stretch<R, M> of(List<R> found, int wanted, Function<R, M> mark) {
        return found.size() > wanted
                ? new Stretch<>(found.subList(0, wanted), mark.apply(found.get(wanted - 1)))
                : new Stretch<>(found, null);
    }

    /** The same part with its rows shown in another way, be it fewer of them. */
    public <S> Stretch<S, M> shownAs(Function<List<R>, List<S>> shown) {
        return new Stretch<>(shown.apply(rows), next);
    }
}
