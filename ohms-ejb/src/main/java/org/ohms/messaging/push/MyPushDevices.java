package org.ohms.messaging.push;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.work.Background;

/**
 * Everybody says which of their browsers show them that there is something new. It needs no permission: it is their own, whatever
 * their roles; without a sign-in the answer is a refusal.
 */
@Stateless
@PermitAll
public class MyPushDevices {
    @Inject
    PushDevices devices;

    @Inject
    PushCalls calls;

    @Inject
    PushKeys keys;

    @Inject
    PushSettings settings;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Background background;

    /** Whether this hospital tells browsers anything. */
    public boolean isOffered() {
        return settings.isOn();
    }

    /** The hospital's public key, which a browser asks its service for an address with; in Base64 for addresses. */
    public String key() {
        current.account();
        return background.call("push.key", keys::open);
    }

    /** The oldest first. */
    public List<PushDeviceRow> mine() {
        return devices.all(current.account()).stream()
                .map(PushSubscription::row)
                .toList();
    }

    /**
     * This browser shows from now on that there is something new for whoever is signed in, and for nobody else.
     *
     * @param told what the browser says about itself, as JSON
     * @throws DomainException INVALID when that is no browser, or at an address that is not called; REFUSED when this hospital
     *     tells browsers nothing
     */
    public void add(String told) {
        var account = current.account();
        if (!settings.isOn()) {
            throw DomainException.refused(PushRefusal.OFF);
        }
        var device = PushDevice.of(told);
        calls.insistOn(device.endpoint(), "device");
        devices.keep(account, device);
    }

    /**
     * This browser shows nothing any more.
     *
     * @throws DomainException NOT_FOUND for an unknown one and for somebody else's
     */
    public void end(UUID id) {
        var account = current.account();
        var mine = devices.find(id)
                .filter(found -> found.isOf(account))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("PushSubscription", id);
        devices.end(mine);
    }
}
