package org.ohms.api.door;

import org.ohms.billing.x12.InterchangeReader;

/** Watches a body byte by byte and objects as soon as it is too long, too deep or carries a monstrous number. */
class JsonLimits {
    static final long BYTES = 256 * 1024;
    static final long FHIR_BYTES = 5 * 1024 * 1024;
    static final long X12_BYTES = InterchangeReader.MOST_BYTES;
    static final long CHART_BYTES = 32 * 1024 * 1024;
    static final long LIST_BYTES = 64 * 1024 * 1024;
    static final int DEPTH = 50;
    static final int DIGITS = 40;

    private final long limit;
    private final boolean json;
    private long bytes;
    private int depth;
    private int digits;
    private boolean inString;
    private boolean escaped;

    JsonLimits(long limit, boolean json) {
        this.limit = limit;
        this.json = json;
    }

    /** Takes the next byte into account. */
    void see(byte next) throws LimitExceeded {
        if (++bytes > limit) {
            throw new LimitExceeded(LimitExceeded.Limit.SIZE, limit);
        }
        if (json) {
            seeJson((char) (next & 0xff));
        }
    }

    private void seeJson(char next) throws LimitExceeded {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (next == '\\') {
                escaped = true;
            } else if (next == '"') {
                inString = false;
            }
            return;
        }
        switch (next) {
            case '"' -> inString = true;
            case '[', '{' -> depth++;
            case ']', '}' -> depth--;
            default -> {}
        }
        digits = isOfNumber(next) ? digits + 1 : 0;
        if (depth > DEPTH) {
            throw new LimitExceeded(LimitExceeded.Limit.DEPTH, DEPTH);
        }
        if (digits > DIGITS) {
            throw new LimitExceeded(LimitExceeded.Limit.NUMBER, DIGITS);
        }
    }

    private static boolean isOfNumber(char next) {
        return (next >= '0' && next <= '9') || next == '.' || next == 'e' || next == 'E';
    }
}
