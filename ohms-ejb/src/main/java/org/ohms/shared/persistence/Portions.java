package org.ohms.shared.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists of what is to be looked up, made ready for a statement: a long one in parts, because a statement holds only so many
 * parameters, and each of a length that many have.
 */
public final class Portions {
    private static final int AT_A_TIME = 1000;

    private Portions() {}

    /** The list in its order, in portions that one statement holds. */
    public static <T> List<List<T>> of(Collection<T> all) {
        var whole = List.copyOf(all);
        var portions = new ArrayList<List<T>>();
        for (var from = 0; from < whole.size(); from += AT_A_TIME) {
            portions.add(whole.subList(from, Math.min(whole.size(), from + AT_A_TIME)));
        }
        return portions;
    }

    /**
     * The list with its last one said again until there are 1, 2, 4, 8 … of them. A list of another length is another
     * statement, which each connection plans by itself; row-level security makes that dearer than looking up.
     */
    public static <T> List<T> rounded(Collection<? extends T> all) {
        var list = new ArrayList<T>(all);
        if (!list.isEmpty()) {
            var last = list.get(list.size() - 1);
            var length = list.size() == 1 ? 1 : Integer.highestOneBit(list.size() - 1) << 1;
            while (list.size() < length) {
                list.add(last);
            }
        }
        return list;
    }
}
