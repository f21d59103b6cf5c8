package org.ohms.pharmacy.outside;

import java.util.Map;

/** Calls pharmacies over HTTPS, by the rules for every address that others gave us; whoever owns those rules does it. */
public interface PharmacyCalls {
    /** Insists that an address is one we may call; INVALID naming the field. */
    void insistOn(String url, String field);

    /**
     * Posts a message and gives back the status of the answer.
     *
     * @throws PharmacySilent when there is none
     */
    int post(String url, Map<String, String> headers, String message) throws PharmacySilent;
}
