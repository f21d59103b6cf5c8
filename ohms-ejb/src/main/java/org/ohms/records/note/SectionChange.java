package org.ohms.records.note;

import java.util.List;

/** What became of one section between two wordings of a note. */
public record SectionChange(String section, List<TextDifference.Piece> pieces) {
    public SectionChange {
        pieces = List.copyOf(pieces);
    }
}
