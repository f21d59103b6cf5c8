package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What must hold for a client. */
@ApplicationScoped
class ClientRules {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");
    private static final String READING = ".read";
    private static final String HEARING = "webhooks.manage";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_KEY_SET = 20_000;
    private static final int HIGHEST_RATE = 10_000;

    @Inject
    ApiClients clients;

    void insistOn(RegisterClient wanted) {
        var found = objections(wanted.terms());
        found.when(
                !CODE.matcher(wanted.code()).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("code"));
        found.throwIfAny(DomainException.Kind.INVALID);
        if (clients.named(wanted.code()).isPresent()) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    java.util.List.of(Refusal.of(ClientRefusal.CODE_TAKEN).at("code")));
        }
    }

    void insistOn(ClientTerms terms) {
        objections(terms).throwIfAny(DomainException.Kind.INVALID);
    }

    private Refusals objections(ClientTerms terms) {
        var name = terms.name().strip();
        return new Refusals()
                .when(name.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("name"))
                .when(
                        name.length() > LONGEST_NAME,
                        Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", LONGEST_NAME))
                .when(
                        name.chars().anyMatch(Character::isISOControl),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("name"))
                .when(
                        terms.scopes().isEmpty(),
                        Refusal.of(CommonRefusal.REQUIRED).at("scopes"))
                .when(
                        !clients.scopes().containsAll(terms.scopes()),
                        Refusal.of(ClientRefusal.UNKNOWN_SCOPE).at("scopes"))
                .when(
                        terms.research()
                                && !terms.scopes().stream()
                                        .allMatch(scope -> scope.endsWith(READING) || scope.equals(HEARING)),
                        Refusal.of(ClientRefusal.RESEARCH_READS).at("scopes"))
                .when(
                        terms.requestsPerSecond() < 1 || terms.requestsPerSecond() > HIGHEST_RATE,
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("requestsPerSecond")
                                .with("min", 1)
                                .with("max", HIGHEST_RATE))
                .when(
                        !terms.keySet().isBlank()
                                && (terms.keySet().length() > LONGEST_KEY_SET
                                        || PublicKeys.in(terms.keySet()).isEmpty()),
                        Refusal.of(ClientRefusal.KEY_SET_MALFORMED).at("keySet"));
    }
}
