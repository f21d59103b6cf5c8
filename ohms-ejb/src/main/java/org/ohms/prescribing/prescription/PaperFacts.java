package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.shared.crypto.Vault;

/**
 * What a prescription on paper says beside itself. The proof in its link is a keyed mark of its id, made anew each time,
 * so none is kept anywhere.
 */
@ApplicationScoped
class PaperFacts {
    @Inject
    KnownHospital hospital;

    @Inject
    PortalAddress portal;

    @Inject
    Vault vault;

    String hospital() {
        return hospital.settings().name();
    }

    ZoneId zone() {
        return hospital.zone();
    }

    /** Where anybody who holds the paper learns whether it is valid. */
    String link(UUID prescription) {
        return portal.of("/prescription?id=" + prescription + "&proof=" + proof(prescription));
    }

    /** Whether this proof belongs to this prescription. */
    boolean isProof(UUID prescription, String given) {
        return MessageDigest.isEqual(
                proof(prescription).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(UUID prescription) {
        return HexFormat.of().formatHex(vault.fingerprint("prescription|" + prescription));
    }
}
