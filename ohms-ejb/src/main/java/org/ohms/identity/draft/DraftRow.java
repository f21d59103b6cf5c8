package org.ohms.identity.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody typed.
 *
 * @param opening the number the page gave itself when the form was opened
 * @param turn the number under which the page sent it, so that whoever goes on sends higher ones
 * @param fields what stood in each field, by the field's name
 */
public record DraftRow(UUID opening, long turn, Map<String, List<String>> fields, Instant savedAt) {
    public DraftRow {
        fields = Map.copyOf(fields);
    }
}
