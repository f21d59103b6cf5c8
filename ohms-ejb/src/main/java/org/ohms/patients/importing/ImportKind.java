package org.ohms.patients.importing;

import java.util.List;

/**
 * A sort of list that can be brought in. Features contribute theirs as a bean of this type: patients here, practitioners
 * from scheduling.
 */
public interface ImportKind {
    /** Short and for ever: {@code patient}. */
    String name();

    /** What somebody must be allowed to bring in such a list. */
    String permission();

    /** Name of the bundle with the words for its columns: a name for people, and what stands in it as {@code .about}. */
    String words();

    /** The columns it understands. */
    List<ImportField> fields();

    /**
     * Takes rows in, as the system and within a transaction. A bad row is answered with its problems and changes
     * nothing; a row that came in earlier, from the same source, is known and changes nothing either.
     *
     * @return one answer per row, in the order of the rows
     */
    List<ImportAnswer> take(ImportOrigin origin, List<ImportRow> rows);
}
