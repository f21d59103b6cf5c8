package org.ohms.patients.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody used the record on one day.
 *
 * @param line number of the last line of the trail that says so; a question about it names it
 * @param who what kind of reader it was
 * @param name of the person or program; empty when the hospital does not tell patients names, or nobody knows it any more
 * @param roles what they work as
 * @param did what they did: codes of permissions and use cases, and {@code list} when the patient stood in a list of many
 * @param times how often
 * @param emergency whether the record was opened in an emergency, without being in their care
 */
public record SeenRow(
        long line,
        Who who,
        String name,
        List<String> roles,
        Instant first,
        Instant last,
        Set<String> did,
        int times,
        boolean emergency) {
    /** What stands for being one of many in a list. */
    public static final String LIST = "list";

    /** Kinds of readers. */
    public enum Who {
        STAFF,
        /** A program of a partner, and not a person. */
        PROGRAM,
        /** Somebody whom the patient, or the law, lets act for them in the portal. */
        PROXY;

        /** The word the copy of a record has for it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the trail calls a kind of actor. */
        static Who of(String kind) {
            return switch (kind) {
                case "client" -> PROGRAM;
                case "patient" -> PROXY;
                default -> STAFF;
            };
        }
    }

    public SeenRow {
        roles = List.copyOf(roles);
        did = Set.copyOf(did);
    }

    public boolean program() {
        return who == Who.PROGRAM;
    }

    public boolean proxy() {
        return who == Who.PROXY;
    }
}
