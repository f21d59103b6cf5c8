package org.ohms.billing.connector;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Calls a payer or clearing house over HTTPS; what knows which addresses may be called lies above billing and implements it. */
public interface PayerCalls {
    /**
     * What it answered.
     *
     * @param body never longer than asked for
     */
    record Answer(int status, byte[] body) {
        public Answer {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        /** Without the body: it is about a person. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * Posts bytes.
     *
     * @param patience how long an answer may take
     * @param largest how many bytes of an answer are taken
     * @throws PayerSilent when there is no answer, it is too long, or the address must not be called
     */
    Answer post(URI address, Map<String, String> headers, byte[] body, Duration patience, int largest)
            throws PayerSilent;
}
