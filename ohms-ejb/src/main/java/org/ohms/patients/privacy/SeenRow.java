package org.ohms.patients.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Somebody used the record on one day.
 *
 * @param line number of the last line of the trail that says so; a question about it names it
 * @param program whether it was a program of a partner, and not a person
 * @param name of the person or program; empty when the hospital does not tell patients names, or nobody knows it any more
 * @param roles what they work as
 * @param did what they did: codes of permissions and use cases, and {@code list} when the patient stood in a list of many
 * @param times how often
 * @param emergency whether the record was opened in an emergency, without being in their care
 */
public record SeenRow(
        long line,
        boolean program,
        String name,
        List<String> roles,
        Instant first,
        Instant last,
        Set<String> did,
        int times,
        boolean emergency) {
    /** What stands for being one of many in a list. */
    public static final String LIST = "list";

    public SeenRow {
        roles = List.copyOf(roles);
        did = Set.copyOf(did);
    }
}
