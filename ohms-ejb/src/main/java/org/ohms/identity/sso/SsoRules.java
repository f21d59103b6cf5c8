package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What a provider must be to be proposed: complete, in words we can keep, and really there. */
@ApplicationScoped
class SsoRules {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_WORD = 200;
    private static final int MOST_ROLES = 100;
    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_.:/-]{1,100}");
    private static final Pattern VALUES = Pattern.compile("[\\x21-\\x7e]{1,200}( [\\x21-\\x7e]{1,200}){0,9}|");

    @Inject
    ProviderDirectory directory;

    SsoDraft checked(SsoDraft draft, List<String> givable) {
        var clean = stripped(draft);
        var found = new Refusals();
        text(found, clean.name(), "name", LONGEST_NAME);
        text(found, clean.clientId(), "clientId", LONGEST_WORD);
        found.when(
                !isAddress(clean.issuer()),
                Refusal.of(SsoRefusal.ADDRESS_MALFORMED).at("issuer"));
        found.when(
                clean.clientSecret().length() > LONGEST_WORD,
                Refusal.of(CommonRefusal.TOO_LONG).at("clientSecret").with("max", LONGEST_WORD));
        found.when(
                !clean.roleClaim().isEmpty()
                        && !CLAIM.matcher(clean.roleClaim()).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("roleClaim"));
        found.when(
                !VALUES.matcher(clean.secondStepAcr()).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("acr"));
        found.when(
                !VALUES.matcher(clean.secondStepAmr()).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("amr"));
        roles(found, clean, givable);
        found.throwIfAny(DomainException.Kind.INVALID);
        directory.meet(clean.issuer());
        return clean;
    }

    private static void roles(Refusals found, SsoDraft draft, List<String> givable) {
        found.when(
                !draft.roles().isEmpty() && draft.roleClaim().isEmpty(),
                Refusal.of(SsoRefusal.CLAIM_NEEDED).at("roleClaim"));
        found.when(
                draft.roles().size() > MOST_ROLES,
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at("roles"));
        found.when(
                draft.roles().stream().anyMatch(one -> !givable.contains(one.role())),
                Refusal.of(SsoRefusal.ROLE_GIVES_ROLES).at("roles"));
        found.when(
                draft.roles().stream().anyMatch(one -> one.told().length() > LONGEST_WORD || hasControls(one.told())),
                Refusal.of(CommonRefusal.MALFORMED).at("roles"));
    }

    private static void text(Refusals found, String text, String field, int longest) {
        found.when(text.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at(field));
        found.when(
                text.length() > longest,
                Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", longest));
        found.when(
                hasControls(text), Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static boolean isAddress(String issuer) {
        try {
            var address = new URI(issuer);
            return issuer.length() <= LONGEST_ADDRESS
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static SsoDraft stripped(SsoDraft draft) {
        var roles = draft.roles().stream()
                .map(one -> new RoleOfWord(one.told().strip(), one.role().strip()))
                .filter(one -> !one.told().isEmpty() && !one.role().isEmpty())
                .toList();
        return new SsoDraft(
                draft.name().strip(),
                draft.issuer().strip(),
                draft.clientId().strip(),
                draft.clientSecret().strip(),
                draft.forPatients(),
                draft.roleClaim().strip(),
                List.copyOf(new LinkedHashSet<>(roles)),
                draft.secondStepAcr().strip().replaceAll("\\s+", " "),
                draft.secondStepAmr().strip().replaceAll("\\s+", " "));
    }
}
