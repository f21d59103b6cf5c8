package org.ohms.identity.client;

import java.util.Map;

/** An answer as it was given the first time. */
public record KeptAnswer(int status, Map<String, String> headers, String body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** Never the body: it may be about a patient. */
    @Override
    public String toString() {
        return "KeptAnswer " + status;
    }
}
