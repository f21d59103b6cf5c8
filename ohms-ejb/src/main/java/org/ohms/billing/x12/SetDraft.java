package org.ohms.billing.x12;

import java.util.List;

/**
 * A transaction set to be written. Its control number and its frame are added when it is.
 *
 * @param type such as 837
 * @param convention the guide it follows, such as 005010X222A1
 * @param body what stands between ST and SE
 */
public record SetDraft(String type, String convention, List<Segment> body) {
    public SetDraft {
        body = List.copyOf(body);
    }
}
