package org.ohms.prescribing.prescription;

import java.util.Map;

/**
 * What a prescriber says to the alerts of a check.
 *
 * @param byAlert by the key of the alert
 * @param looked whether what could not be checked was looked into
 */
public record AlertReplies(Map<String, AlertReply> byAlert, boolean looked) {
    public AlertReplies {
        byAlert = Map.copyOf(byAlert);
    }
}
