package org.ohms.records.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntFunction;

/** A document to take along, opened piece by piece while it is written, so that it is never whole in memory. */
public final class DocumentContent {
    private final String fileName;
    private final ContentType type;
    private final long size;
    private final int count;
    private final IntFunction<byte[]> pieces;

    DocumentContent(String fileName, ContentType type, long size, int count, IntFunction<byte[]> pieces) {
        this.fileName = fileName;
        this.type = type;
        this.size = size;
        this.count = count;
        this.pieces = pieces;
    }

    /** A name without tricks that ends as what it is. */
    public String fileName() {
        return fileName;
    }

    public ContentType type() {
        return type;
    }

    public long size() {
        return size;
    }

    public void writeTo(OutputStream out) throws IOException {
        for (var number = 0; number < count; number++) {
            out.write(pieces.apply(number));
        }
    }
}
