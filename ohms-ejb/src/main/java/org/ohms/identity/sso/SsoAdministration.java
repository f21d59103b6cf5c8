package org.ohms.identity.sso;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Administrators set single sign-on up. Whoever is believed about who somebody is holds every account, so two people decide:
 * one proposes, another confirms. Switching it off takes one.
 */
@Stateless
public class SsoAdministration {
    @Inject
    SsoProviders providers;

    @Inject
    SsoRules rules;

    @Inject
    DoorAddresses addresses;

    @Inject
    AccountNames names;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What is in use and what waits. */
    @RolesAllowed("sso.read")
    public SsoSettings settings() {
        var on = providers.on();
        var proposed = providers.proposed();
        var people = names.of(Stream.concat(on.stream(), proposed.stream())
                .flatMap(provider ->
                        Stream.concat(Stream.of(provider.askedBy()), Stream.ofNullable(provider.decidedBy())))
                .distinct()
                .toList());
        return new SsoSettings(
                on.map(provider -> setting(provider, people)).orElse(null),
                proposed.map(provider -> setting(provider, people)).orElse(null),
                providers.givable(),
                addresses.toWriteDown());
    }

    /**
     * Proposes a provider; another administrator confirms it.
     *
     * @throws DomainException INVALID naming the field, REFUSED while something else waits, UNAVAILABLE when there is no
     *     provider at the address
     */
    @AsksAgain
    @RolesAllowed("sso.change")
    public UUID propose(SsoDraft draft) {
        var now = clock.instant();
        var id = Uuids.v7(now);
        audit.object("SsoProvider", id);
        if (providers.proposed().isPresent()) {
            throw DomainException.refused(SsoRefusal.PROPOSED_ALREADY);
        }
        var clean = rules.checked(draft, providers.givable());
        var secret = clean.clientSecret().isEmpty()
                ? providers.on().filter(on -> on.isSameClient(clean)).map(SsoProvider::secret)
                : Optional.of(clean.clientSecret());
        providers.add(
                SsoProvider.propose(
                        id,
                        clean,
                        secret.orElseThrow(() -> DomainException.invalid(
                                Refusal.of(SsoRefusal.SECRET_NEEDED).at("clientSecret"))),
                        current.account(),
                        now),
                clean.roles());
        return id;
    }

    /** What was proposed is in use from now on, and what was before no more. */
    @AsksAgain
    @RolesAllowed("sso.change")
    public void confirm(UUID id) {
        var proposed = about(id);
        var before = providers.on();
        before.ifPresent(SsoProvider::replace);
        providers.flush();
        proposed.confirm(current.account(), clock.instant());
    }

    /** It is not to be. */
    @RolesAllowed("sso.change")
    public void decline(UUID id) {
        about(id).decline(current.account(), clock.instant());
    }

    /** Takes one's own proposal back. */
    @RolesAllowed("sso.change")
    public void withdraw(UUID id) {
        about(id).withdraw(current.account(), clock.instant());
    }

    /** Nobody signs in that way any more; sessions that are open stay open. */
    @AsksAgain
    @RolesAllowed("sso.change")
    public void switchOff() {
        var on = providers.on().orElseThrow(() -> DomainException.refused(SsoRefusal.NOT_ON));
        audit.object("SsoProvider", on.id());
        on.switchOff();
    }

    /** How many proposals wait for this administrator: one or none. */
    @RolesAllowed("sso.change")
    public long waiting() {
        return providers.proposed().filter(proposed -> !proposed.askedBy().equals(current.account())).stream()
                .count();
    }

    private SsoProvider about(UUID id) {
        audit.object("SsoProvider", id);
        return providers.locked(id).orElseThrow(() -> DomainException.refused(SsoRefusal.NOTHING_PROPOSED));
    }

    private SsoSetting setting(SsoProvider provider, Map<AccountId, String> people) {
        var by = provider.decidedBy();
        return provider.setting(
                providers.rolesOf(provider),
                people.getOrDefault(provider.askedBy(), ""),
                by == null ? "" : people.getOrDefault(by, ""),
                current.account());
    }
}
