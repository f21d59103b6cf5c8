package org.ohms.api.answer;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.api.problem.Problems;

/** Versions of things as entity tags. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    public static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    /** Whether the asker has this version already. */
    public static boolean isKnown(@Nullable String ifNoneMatch, int version) {
        return ifNoneMatch != null && ifNoneMatch.contains("\"" + version + "\"");
    }

    /**
     * The version a change starts from.
     *
     * @throws WebApplicationException 428 when none is said, 412 when it cannot be one of ours
     */
    public static int startedFrom(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new WebApplicationException(Problems.ifMatchRequired());
        }
        return number(ifMatch.strip()).orElseThrow(() -> new WebApplicationException(Problems.changedMeanwhile()));
    }

    private static OptionalInt number(String tag) {
        var found = TAG.matcher(tag);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
