package org.ohms.records.document;

import java.util.List;

/**
 * How far a file has arrived.
 *
 * @param missing numbers of the pieces that are still to come
 * @param complete whether it is a document now
 */
public record UploadProgress(DocumentId document, List<Integer> missing, boolean complete) {
    public UploadProgress {
        missing = List.copyOf(missing);
    }
}
