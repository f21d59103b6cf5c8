package org.ohms.web.education;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file somebody asks for (RFC 9110, section 14): one range of bytes. What is no such question, and a question for
 * several parts, is answered with the whole, as section 14.2 allows.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte, which belongs to it
 * @param partial whether it was asked for as a part
 */
record ByteRange(long first, long last, boolean partial) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Which part of a file of this size the header asks for; null for one that lies outside of it. */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        var asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return whole(size);
        }
        if (asked.group(1).isEmpty()) {
            var length = Long.parseLong(asked.group(2));
            return length == 0 ? null : new ByteRange(Math.max(0, size - length), size - 1, true);
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (last < first) {
            return whole(size);
        }
        return first >= size ? null : new ByteRange(first, Math.min(last, size - 1), true);
    }

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1, false);
    }

    long length() {
        return last - first + 1;
    }

    /** As it stands in the answer. */
    String words(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
