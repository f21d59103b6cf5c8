package org.ohms.pharmacy.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.client.FreshSecret;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** The directory of pharmacies outside. */
@Stateless
public class OutsidePharmacyDesk {
    private static final String TYPE = "OutsidePharmacy";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_URL = 500;
    private static final Pattern NCPDP = Pattern.compile("\\d{7}");
    private static final Pattern NPI = Pattern.compile("\\d{10}");

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    PharmacyCalls calls;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All of them, those that take prescriptions first. */
    @RolesAllowed("outside-pharmacy.manage")
    public List<OutsidePharmacyRow> pharmacies() {
        return pharmacies.all();
    }

    /** Takes one in. The secret both sides sign with is in the answer and nowhere else. */
    @RolesAllowed("outside-pharmacy.manage")
    public OutsidePharmacySecret add(OutsidePharmacyDraft wanted) {
        var sound = sound(wanted, null);
        var secret = FreshSecret.text();
        var fresh = new OutsidePharmacy(secret, clock.instant());
        become(fresh, sound);
        pharmacies.add(fresh);
        audit.object(TYPE, fresh.id());
        return new OutsidePharmacySecret(fresh.id(), secret);
    }

    /** Says what is different now. */
    @RolesAllowed("outside-pharmacy.manage")
    public void change(UUID id, long version, OutsidePharmacyDraft wanted) {
        var pharmacy = locked(id, version);
        become(pharmacy, sound(wanted, id));
    }

    /** Both sides sign with another secret from now on. */
    @RolesAllowed("outside-pharmacy.manage")
    public OutsidePharmacySecret replaceSecret(UUID id, long version) {
        var pharmacy = locked(id, version);
        var secret = FreshSecret.text();
        pharmacy.replaceSecret(secret);
        return new OutsidePharmacySecret(id, secret);
    }

    /** Nothing is sent there any more; what is there still is heard of. */
    @RolesAllowed("outside-pharmacy.manage")
    public void end(UUID id, long version) {
        locked(id, version).end(clock.instant());
    }

    private OutsidePharmacy locked(UUID id, long version) {
        audit.object(TYPE, id);
        return pharmacies.locked(id, version);
    }

    private static void become(OutsidePharmacy pharmacy, Sound sound) {
        pharmacy.become(sound.name(), sound.address(), sound.ncpdp(), sound.npi(), sound.url());
    }

    private record Sound(
            String name,
            String address,
            @Nullable String ncpdp,
            @Nullable String npi,
            String url) {}

    /** What was typed, once everything makes sense. */
    private Sound sound(OutsidePharmacyDraft wanted, @Nullable UUID but) {
        var refusals = new Refusals();
        var name = text(wanted.name(), "name", LONGEST_NAME, refusals);
        var address = text(wanted.address(), "address", LONGEST_ADDRESS, refusals);
        var url = text(wanted.url(), "url", LONGEST_URL, refusals);
        var ncpdp = number(wanted.ncpdp(), "ncpdp", NCPDP, refusals);
        var npi = number(wanted.npi(), "npi", NPI, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        calls.insistOn(url, "url");
        if (pharmacies.hasOther(name, but)) {
            throw DomainException.refused(OutsideRefusal.PHARMACY_KNOWN);
        }
        return new Sound(name, address, ncpdp, npi, url);
    }

    private static String text(@Nullable String typed, String field, int longest, Refusals refusals) {
        var text = Rules.required(typed, field, refusals);
        refusals.when(
                text.length() > longest,
                Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", longest));
        return text;
    }

    private static @Nullable String number(@Nullable String typed, String field, Pattern allowed, Refusals refusals) {
        var digits = typed == null || typed.isBlank() ? null : typed.strip();
        refusals.when(
                digits != null && !allowed.matcher(digits).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at(field));
        return digits;
    }
}
