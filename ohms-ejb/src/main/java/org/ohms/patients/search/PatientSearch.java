package org.ohms.patients.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.demographics.PhoneNumbers;
import org.ohms.patients.index.TokenIndex;
import org.ohms.patients.index.Words;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * Finds patients by one typed line: names in any order and their beginnings, what sounds alike, record number, phone,
 * birth date in any writing, e-mail, numbers on papers, postal code, city, address; all of them together narrow it.
 */
@Stateless
public class PatientSearch {
    /** Hits shown at most. */
    public static final int MOST_HITS = 50;

    private static final int MOST_CANDIDATES = 4 * MOST_HITS;

    @Inject
    TokenIndex index;

    @Inject
    PatientCards cards;

    @Inject
    PhoneNumbers phones;

    @Inject
    AccessPolicy policy;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** The best hits first, 50 at most; nothing typed finds nobody. */
    @RolesAllowed("patient.search")
    public PatientHits find(String typed) {
        var today = hospital.today(clock.instant());
        return find(TypedLine.read(typed, today, phones::e164), today);
    }

    /**
     * The best hits first, 50 at most; no field finds nobody.
     *
     * @throws DomainException INVALID naming a field that is too short to look for
     */
    @RolesAllowed("patient.search")
    public PatientHits find(SearchFields fields) {
        var phone = fields.phone();
        new Refusals()
                .when(
                        phone != null && Words.digits(phone).length() < TypedLine.SHORTEST_PHONE,
                        Refusal.of(CommonRefusal.TOO_SHORT).at("phone").with("min", TypedLine.SHORTEST_PHONE))
                .throwIfAny(DomainException.Kind.INVALID);
        var today = hospital.today(clock.instant());
        return find(TypedLine.read(fields, today, phones::e164), today);
    }

    private PatientHits find(List<TypedLine.Part> parts, LocalDate today) {
        if (parts.isEmpty()) {
            return new PatientHits(List.of(), false);
        }
        var exact = parts.stream().map(TypedLine.Part::exact).toList();
        var strict = parts.stream().map(TypedLine.Part::strict).toList();
        var loose = parts.stream().map(TypedLine.Part::loose).toList();
        var candidates = index.meeting(exact, strict, loose, MOST_CANDIDATES, MOST_HITS + 1);
        var found = rank(candidates, parts, today);
        policy.listed(found.stream()
                .limit(MOST_HITS)
                .map(ranked -> ranked.hit().patient().id())
                .toList());
        return new PatientHits(
                found.stream().limit(MOST_HITS).map(Ranking.Ranked::hit).toList(), found.size() > MOST_HITS);
    }

    private List<Ranking.Ranked> rank(Set<PatientId> candidates, List<TypedLine.Part> parts, LocalDate today) {
        return cards.of(candidates).values().stream()
                .map(card -> Ranking.of(card, parts, today))
                .sorted(Comparator.comparingInt(Ranking.Ranked::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.hit().patient().listName(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ranked -> ranked.hit().patient().mrn()))
                .toList();
    }
}
