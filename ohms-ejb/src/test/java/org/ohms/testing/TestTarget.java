package org.ohms.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ohms.integration.target.CallFailed;
import org.ohms.integration.target.TargetCaller;

/** Other systems' addresses that end in this test: they keep what they are told and answer as they are asked to. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestTarget extends TargetCaller {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile boolean silent;

    /** One message that arrived; what is no text stands there in Base64. */
    public record Call(String url, Map<String, String> headers, String body) {}

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public void reset() {
        calls.clear();
        status = 204;
        silent = false;
    }

    /** Nobody answers there any more. */
    public void fallsSilent() {
        silent = true;
    }

    public void answers(int wanted) {
        status = wanted;
    }

    @Override
    public int post(String url, Map<String, String> headers, String json) throws CallFailed {
        if (silent) {
            throw new CallFailed("target.no-answer");
        }
        calls.add(new Call(url, headers, json));
        return status;
    }

    @Override
    public int post(String url, Map<String, String> headers, String type, byte[] body) throws CallFailed {
        return post(url, headers, Base64.getEncoder().encodeToString(body));
    }
}
