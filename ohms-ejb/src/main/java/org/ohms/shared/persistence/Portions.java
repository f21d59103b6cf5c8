package org.ohms.shared.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts a long list of what is to be looked up, because one statement holds only so many parameters. */
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
}
