package org.ohms.identity.sso;

import java.net.URI;
import java.util.Map;

/** Calls the provider of single sign-on; what knows which addresses may be called lies above identity and implements it. */
public interface ProviderCalls {
    /**
     * What it answered.
     *
     * @param body text of the answer, never longer than a caller can use
     */
    record Answer(int status, String body) {
        /** Without the body: it may be a token. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * @throws ProviderSilent when there is no answer, or the address must not be called
     */
    Answer get(URI address) throws ProviderSilent;

    /**
     * Posts a form.
     *
     * @throws ProviderSilent when there is no answer, or the address must not be called
     */
    Answer post(URI address, Map<String, String> headers, String form) throws ProviderSilent;
}
