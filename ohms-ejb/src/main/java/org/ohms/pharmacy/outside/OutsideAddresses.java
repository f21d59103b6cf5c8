package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ohms.compliance.hospital.PortalAddress;

/** Where pharmacies outside reach us, and where the pharmacy of demonstrations is reached. */
@ApplicationScoped
public class OutsideAddresses {
    private static final Pattern BETWEEN =
            Pattern.compile("(outside-pharmacies/[0-9a-f-]{36}/events|demo-pharmacies/[0-9a-f-]{36}/messages)");

    @Inject
    PortalAddress portal;

    @Inject
    DemoPharmacySettings demo;

    @SuppressWarnings("NullAway")
    protected OutsideAddresses() {}

    /** Where a pharmacy tells what became of prescriptions. */
    String events(UUID pharmacy) {
        return portal.of("/api/outside-pharmacies/" + pharmacy + "/events");
    }

    /** Where the pharmacy of demonstrations takes prescriptions. */
    String demo(UUID pharmacy) {
        return portal.of("/api/demo-pharmacies/" + pharmacy + "/messages");
    }

    /**
     * Whether this is one of the two addresses at which a demonstration and its own pharmacy speak with each other. They are
     * on this machine, where nothing else that somebody typed may lead.
     */
    public boolean isOfDemonstration(String url) {
        var ours = portal.of("/api/");
        return demo.isOn()
                && url.startsWith(ours)
                && BETWEEN.matcher(url.substring(ours.length())).matches();
    }
}
