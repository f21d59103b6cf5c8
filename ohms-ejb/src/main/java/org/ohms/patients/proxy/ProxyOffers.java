package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountRefusal;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.invitation.InvitationCode;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.patients.portal.PortalLetters;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** The handwork of asking somebody to act for a patient: the rules, link and code, the mail. */
@ApplicationScoped
class ProxyOffers {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DOCUMENT = 300;
    private static final int LONGEST_YEARS = 50;

    @Inject
    ProxyGrants grants;

    @Inject
    OpenRecords records;

    @Inject
    ComingOfAge comingOfAge;

    @Inject
    PortalLetters letters;

    @Inject
    ProxyFarewell farewell;

    @Inject
    HospitalDay hospital;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What was made, and what its maker sees of it once. */
    record Made(ProxyGrant grant, IssuedProxyOffer issued) {}

    Made give(GiveProxy request, AccountId by) {
        var refusals = said(request.name(), request.email(), request.scopes());
        text(request.document(), "document", LONGEST_DOCUMENT, refusals);
        days(request.from(), request.until(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var now = clock.instant();
        var person = records.insistOnOpen(request.patient());
        var ofAge = comingOfAge.of(person.birthDate());
        var minor = ofAge.filter(now::isBefore).isPresent();
        switch (request.relationship()) {
            case PARENT -> {
                if (ofAge.isEmpty()) {
                    throw DomainException.refused(ProxyRefusal.BIRTH_DATE_NEEDED);
                }
                if (!minor) {
                    throw DomainException.refused(ProxyRefusal.GROWN_UP);
                }
            }
            case NAMED -> {
                if (ofAge.isEmpty() || minor) {
                    throw DomainException.refused(ProxyRefusal.TOO_YOUNG);
                }
            }
            case GUARDIAN -> {}
        }
        return offer(
                new ProxyGrant.Terms(
                        request.patient(),
                        request.relationship(),
                        request.name().strip(),
                        address(request.email()),
                        request.scopes(),
                        request.document().strip(),
                        begin(request.from(), now),
                        end(request.until()),
                        minor ? ofAge.orElseThrow() : null),
                person.languages(),
                by);
    }

    Made name(PatientId patient, NameProxy request, AccountId by) {
        var refusals = said(request.name(), request.email(), request.scopes());
        days(null, request.until(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var now = clock.instant();
        var person = records.insistOnOpen(patient);
        if (comingOfAge
                .of(person.birthDate())
                .filter(ofAge -> !now.isBefore(ofAge))
                .isEmpty()) {
            throw DomainException.refused(ProxyRefusal.TOO_YOUNG);
        }
        return offer(
                new ProxyGrant.Terms(
                        patient,
                        ProxyRelationship.NAMED,
                        request.name().strip(),
                        address(request.email()),
                        request.scopes(),
                        null,
                        now,
                        end(request.until()),
                        null),
                person.languages(),
                by);
    }

    private Made offer(ProxyGrant.Terms terms, Collection<String> languages, AccountId by) {
        var now = clock.instant();
        if (grants.of(terms.patient()).stream()
                .anyMatch(grant -> grant.state(now).isLive() && grant.isOfTheSame(terms.email()))) {
            throw DomainException.refused(ProxyRefusal.THERE_ALREADY);
        }
        var id = Uuids.v7(now);
        var link = SecretToken.fresh();
        var code = InvitationCode.fresh();
        var grant = new ProxyGrant(id, terms, link, code.token(vault, id), now, by);
        grants.add(grant);
        letters.send(new PortalLetters.Letter(
                "account.proxy",
                terms.email(),
                languages.stream().findFirst().orElse("en"),
                "/portal/proxy/open?token=" + link.reveal(),
                Map.of("until", grant.offerUntil()),
                id));
        return new Made(grant, new IssuedProxyOffer(code.shown(), grant.offerUntil()));
    }

    /** Whether the code is the one that goes with the offer. */
    boolean prove(ProxyGrant grant, String typed) {
        return grant.prove(InvitationCode.typed(typed).token(vault, grant.id()), clock.instant());
    }

    private static Refusals said(String name, String email, Set<ProxyScope> scopes) {
        var refusals = new Refusals();
        text(name, "name", LONGEST_NAME, refusals);
        if (email.isBlank()) {
            refusals.add(Refusal.of(CommonRefusal.REQUIRED).at("email"));
        } else if (LoginName.address(email).isEmpty()) {
            refusals.add(Refusal.of(AccountRefusal.EMAIL_MALFORMED).at("email"));
        }
        return refusals.when(
                scopes.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("scopes"));
    }

    private static void text(String text, String field, int most, Refusals refusals) {
        refusals.when(text.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at(field))
                .when(
                        text.strip().length() > most,
                        Refusal.of(CommonRefusal.TOO_LONG).at(field).with("most", most))
                .when(
                        text.chars().anyMatch(Character::isISOControl),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate until, Refusals refusals) {
        var today = hospital.today(clock.instant());
        var latest = today.plusYears(LONGEST_YEARS);
        refusals.when(
                from != null && (from.isBefore(today) || from.isAfter(latest)),
                Refusal.of(ProxyRefusal.DAYS_DO_NOT_FIT).at("from").with("years", LONGEST_YEARS));
        var first = from == null ? today : from;
        refusals.when(
                until != null && (until.isBefore(first) || until.isAfter(latest)),
                Refusal.of(ProxyRefusal.DAYS_DO_NOT_FIT).at("until").with("years", LONGEST_YEARS));
    }

    private Instant begin(@Nullable LocalDate from, Instant now) {
        return from == null || !from.isAfter(hospital.today(now))
                ? now
                : from.atStartOfDay(hospital.zone()).toInstant();
    }

    private @Nullable Instant end(@Nullable LocalDate until) {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(hospital.zone()).toInstant();
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    List<ProxyRow> rows(PatientId patient) {
        var now = clock.instant();
        return grants.of(patient).stream().map(grant -> grant.row(now)).toList();
    }

    void end(PatientId patient, ProxyGrant grant, ProxyEnd because, AccountId by) {
        if (!grant.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        grant.end(because, by, clock.instant());
        farewell.tell(grant);
    }
}
