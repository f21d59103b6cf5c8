package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import org.ohms.messaging.push.PushCalls;
import org.ohms.messaging.push.PushSilent;

/** Hands messages to the services of browsers as webhooks are sent: nothing of the answer counts but its status. */
@ApplicationScoped
class PushServiceCaller implements PushCalls {
    @Inject
    Targets targets;

    @Inject
    TargetCaller caller;

    @Override
    public void insistOn(String url, String field) {
        targets.insistOn(url, field);
    }

    @Override
    public int post(String url, Map<String, String> headers, byte[] message) throws PushSilent {
        try {
            return caller.post(url, headers, "application/octet-stream", message);
        } catch (CallFailed failed) {
            throw new PushSilent(
                    failed.code(),
                    Arrays.stream(TargetRefusal.values())
                            .anyMatch(refusal -> refusal.code().equals(failed.code())));
        }
    }
}
