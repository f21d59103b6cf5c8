package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.ohms.pharmacy.outside.PharmacyCalls;
import org.ohms.pharmacy.outside.PharmacySilent;

/** Sends prescriptions to pharmacies outside as webhooks are sent: nothing of the answer counts but its status. */
@ApplicationScoped
class PharmacyCaller implements PharmacyCalls {
    @Inject
    Targets targets;

    @Inject
    TargetCaller caller;

    @Override
    public void insistOn(String url, String field) {
        targets.insistOn(url, field);
    }

    @Override
    public int post(String url, Map<String, String> headers, String message) throws PharmacySilent {
        try {
            return caller.post(url, headers, message);
        } catch (CallFailed failed) {
            throw new PharmacySilent(failed.code());
        }
    }
}
