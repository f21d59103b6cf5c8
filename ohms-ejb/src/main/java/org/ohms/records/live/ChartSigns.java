package org.ohms.records.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.PatientId;

/**
 * The sign by which open pages ask for news of one chart. Only the hospital can make it of the patient's id, so that
 * nobody listens to a chart they have never been shown; and nobody can go back from it to the patient.
 */
@ApplicationScoped
public class ChartSigns {
    @Inject
    Vault vault;

    /** The same on every node: 24 digits and letters. */
    public String of(PatientId patient) {
        return HexFormat.of().formatHex(vault.fingerprint("chart-line:" + patient));
    }
}
