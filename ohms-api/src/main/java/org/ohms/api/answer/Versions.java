package org.ohms.api.answer;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.api.problem.Problems;

/** Versions of things as entity tags, and what a change may say of them (RFC 9110, section 13.1). */
public final class Versions {
    private static final String ANY = "*";
    private static final Pattern LIST = Pattern.compile("(W/)?\"[^\"]*\"( *, *(W/)?\"[^\"]*\")*");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");
    private static final int LONGEST = 1000;

    private Versions() {}

    public static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    /** Whether the asker has this version already; tags are compared weakly. */
    public static boolean isKnown(@Nullable String ifNoneMatch, int version) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals(ANY) || ifNoneMatch.contains("\"" + version + "\""));
    }

    /**
     * The version a change must find; null when it may find any. Tags are compared strongly: a weak one never matches.
     *
     * @param ifMatch null or empty when the change says nothing, {@code *}, or tags parted by commas
     * @param current which version there is; asked only when several tags are given
     * @throws WebApplicationException 412 when no tag can be that version
     */
    public static @Nullable Long expected(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals(ANY)) {
            return null;
        }
        var versions = versions(ifMatch.strip());
        if (versions.size() == 1) {
            return versions.iterator().next();
        }
        var now = versions.isEmpty() ? -1 : current.getAsLong();
        if (!versions.contains(now)) {
            throw new WebApplicationException(Problems.changedMeanwhile());
        }
        return now;
    }

    /**
     * The version a change starts from, where it must say one.
     *
     * @throws WebApplicationException 428 when none is said, 412 when no tag can be the version there is
     */
    public static long startedFrom(@Nullable String ifMatch, LongSupplier current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new WebApplicationException(Problems.ifMatchRequired());
        }
        var expected = expected(ifMatch, current);
        return expected == null ? current.getAsLong() : expected;
    }

    private static Set<Long> versions(String tags) {
        if (tags.length() > LONGEST || !LIST.matcher(tags).matches()) {
            return Set.of();
        }
        return TAG.matcher(tags)
                .results()
                .map(tag -> VERSION.matcher(tag.group()))
                .filter(Matcher::matches)
                .map(version -> Long.valueOf(version.group(1)))
                .collect(Collectors.toSet());
    }
}
