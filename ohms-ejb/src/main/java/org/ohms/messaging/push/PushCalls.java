package org.ohms.messaging.push;

import java.util.Map;

/** Calls the services of browsers over HTTPS, by the rules for every address that others gave us; whoever owns those rules does it. */
public interface PushCalls {
    /** Insists that an address is one we may call; INVALID naming the field. */
    void insistOn(String url, String field);

    /**
     * Posts a message and gives back the status of the answer.
     *
     * @throws PushSilent when there is none
     */
    int post(String url, Map<String, String> headers, byte[] message) throws PushSilent;
}
