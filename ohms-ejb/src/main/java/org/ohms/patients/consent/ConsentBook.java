package org.ohms.patients.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AccountNames;
import org.ohms.identity.client.ClientNames;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** The handwork of signing and withdrawing, for the patient and for the desk. */
@ApplicationScoped
class ConsentBook {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PAPER = 300;
    /** Lines of a hand, in a field of 600 by 200: move there, draw to there. */
    @Inject
    EntityManager entities;

    @Inject
    ConsentWords words;

    @Inject
    ClientNames clients;

    @Inject
    AccountNames names;

    @Inject
    OpenRecords records;

    @Inject
    Clock clock;

    ConsentStanding standing(PatientId patient) {
        var signed = of(patient);
        var accounts =
                names.of(signed.stream().map(Consent::signedBy).distinct().toList());
        var parties = clients.all();
        var newest = new HashSet<String>();
        var rows = signed.stream()
                .map(consent -> {
                    var party = consent.party();
                    var first = newest.add(consent.kind() + ":" + party);
                    return new ConsentRow(
                            consent.id(),
                            words.with(consent.text()).orElseThrow().row(null),
                            party == null ? null : parties.getOrDefault(party, ""),
                            consent.way(),
                            consent.signature(),
                            consent.signedAt(),
                            accounts.getOrDefault(consent.signedBy(), ""),
                            consent.withdrawnAt(),
                            first && !consent.isWithdrawn());
                })
                .toList();
        return new ConsentStanding(
                words.current(),
                rows,
                clients.open().entrySet().stream()
                        .map(party -> new ConsentStanding.Party(party.getKey().toString(), party.getValue()))
                        .toList());
    }

    ConsentRow one(PatientId patient, UUID id) {
        return standing(patient).signed().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    UUID sign(PatientId patient, SignConsent request, AccountId by) {
        records.insistOnOpen(patient);
        var text = words.with(request.text()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (!words.isCurrent(text)) {
            throw DomainException.stale(ConsentRefusal.WORDS_CHANGED);
        }
        var disclosure = text.kind() == ConsentKind.DISCLOSURE;
        var party = disclosure ? request.party() : null;
        var refusals = new Refusals()
                .when(
                        disclosure && (party == null || !clients.open().containsKey(party)),
                        Refusal.of(ConsentRefusal.NO_SUCH_PARTY).at("party"));
        signature(request, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var newest = of(patient).stream()
                .filter(consent -> consent.isAbout(text.kind(), party))
                .findFirst();
        if (newest.filter(consent -> !consent.isWithdrawn() && consent.text().equals(text.id()))
                .isPresent()) {
            throw DomainException.refused(ConsentRefusal.SIGNED_ALREADY);
        }
        var now = clock.instant();
        var consent = new Consent(
                Uuids.v7(now),
                patient,
                text,
                party,
                request.way(),
                request.signature().strip(),
                now,
                by);
        entities.persist(consent);
        entities.flush();
        return consent.id();
    }

    void withdraw(PatientId patient, UUID id, AccountId by) {
        var consent = Optional.ofNullable(entities.find(Consent.class, id))
                .filter(found -> found.patient().equals(patient))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var newest = of(patient).stream()
                .filter(other -> other.isAbout(consent.kind(), consent.party()))
                .findFirst();
        if (consent.isWithdrawn()
                || newest.filter(other -> other.id().equals(id)).isEmpty()) {
            throw DomainException.refused(ConsentRefusal.NOT_IN_FORCE);
        }
        consent.withdraw(by, clock.instant());
        entities.flush();
    }

    private static void signature(SignConsent request, Refusals refusals) {
        var signature = request.signature().strip();
        if (request.way() == SigningWay.DRAWN) {
            refusals.when(
                    !DrawnSignature.isOne(signature),
                    Refusal.of(ConsentRefusal.NOT_A_SIGNATURE).at("signature"));
            return;
        }
        var most = request.way() == SigningWay.TYPED ? LONGEST_NAME : LONGEST_PAPER;
        refusals.when(signature.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("signature"))
                .when(
                        signature.length() > most,
                        Refusal.of(CommonRefusal.TOO_LONG).at("signature").with("most", most))
                .when(
                        signature.chars().anyMatch(Character::isISOControl),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("signature"));
    }

    private List<Consent> of(PatientId patient) {
        return entities.createQuery(
                        "select c from Consent c where c.patient = :patient order by c.signedAt desc, c.id desc",
                        Consent.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    void merge(PatientId survivor, PatientId merged, UUID merge) {
        entities.createNativeQuery("select merge_consents(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, survivor.toString())
                .setParameter(2, merged.toString())
                .setParameter(3, merge.toString())
                .getSingleResult();
    }

    void unmerge(PatientId merged, UUID merge) {
        entities.createNativeQuery("select unmerge_consents(cast(?1 as uuid), cast(?2 as uuid))")
                .setParameter(1, merged.toString())
                .setParameter(2, merge.toString())
                .getSingleResult();
    }
}
