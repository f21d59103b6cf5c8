package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.card.CoverageCards;
import org.ohms.billing.payer.Payers;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What a coverage has to be, wherever somebody writes it down; all objections are collected. */
@ApplicationScoped
public class CoverageRules {
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./-]*");
    private static final int NUMBER_MOST = 80;
    private static final int NAME = 80;
    private static final int LAST = 9;
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    @Inject
    Payers payers;

    @Inject
    CoverageCards cards;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    /**
     * The coverage as it is kept.
     *
     * @param stands the one that is changed; its payer and plan may stay though they cannot be chosen any more
     * @throws DomainException INVALID with everything that is wrong
     */
    NewCoverage checked(PatientId patient, CoverageDraft draft, CoverageOrigin origin, @Nullable Coverage stands) {
        var refusals = new Refusals();
        var payer = draft.payer();
        Rules.chosen(payer, "payer", refusals);
        refusals.when(
                payer != null && !mayBePayer(payer, stands),
                Refusal.of(CoverageRefusal.PAYER_UNKNOWN).at("payer"));
        var plan = draft.plan();
        refusals.when(
                plan != null && payer != null && !mayBePlan(plan, payer, stands),
                Refusal.of(CoverageRefusal.PLAN_UNKNOWN).at("plan"));
        var words = said(draft, refusals);
        card(patient, draft.cardFront(), "cardFront", refusals);
        card(patient, draft.cardBack(), "cardBack", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new NewCoverage(
                patient,
                Objects.requireNonNull(payer),
                plan,
                CoverageStatus.ACTIVE,
                Objects.requireNonNull(draft.order()),
                Objects.requireNonNull(draft.relationship()),
                words,
                draft.validFrom(),
                draft.validUntil(),
                draft.cardFront(),
                draft.cardBack(),
                origin);
    }

    /**
     * What the draft says of the card itself, as it is kept: everything but the payer, who may not be known yet, and the
     * pictures.
     */
    public CoverageWords said(CoverageDraft draft, Refusals refusals) {
        var order = draft.order() == null ? 0 : draft.order();
        refusals.when(
                order < 1 || order > LAST,
                draft.order() == null
                        ? Refusal.of(CommonRefusal.REQUIRED).at("order")
                        : Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("order")
                                .with("min", 1)
                                .with("max", LAST));
        Rules.chosen(draft.relationship(), "relationship", refusals);
        var member = number(draft.memberNumber(), "memberNumber", refusals);
        refusals.when(member == null, Refusal.of(CommonRefusal.REQUIRED).at("memberNumber"));
        var words = new CoverageWords(
                member == null ? "" : member,
                number(draft.groupNumber(), "groupNumber", refusals),
                Rules.optional(draft.subscriberFamily(), "subscriberFamily", NAME, refusals),
                Rules.optional(draft.subscriberGiven(), "subscriberGiven", NAME, refusals),
                draft.subscriberBorn());
        subscriber(words, draft.relationship(), refusals);
        period(draft.validFrom(), draft.validUntil(), refusals);
        return words;
    }

    private boolean mayBePayer(UUID payer, @Nullable Coverage stands) {
        return payers.payer(payer)
                .filter(one -> one.active() || (stands != null && stands.payer().equals(payer)))
                .isPresent();
    }

    private boolean mayBePlan(UUID plan, UUID payer, @Nullable Coverage stands) {
        return payers.plan(plan)
                .filter(one ->
                        one.payer().equals(payer) && (one.active() || (stands != null && plan.equals(stands.plan()))))
                .isPresent();
    }

    private static @Nullable String number(@Nullable String typed, String field, Refusals refusals) {
        var kept = Rules.optional(typed, field, NUMBER_MOST, refusals);
        refusals.when(
                kept != null && !NUMBER.matcher(kept).matches(),
                Refusal.of(CoverageRefusal.NUMBER_FORM).at(field));
        return kept;
    }

    private void subscriber(CoverageWords words, @Nullable SubscriberRelationship relationship, Refusals refusals) {
        var named = words.subscriberFamily() != null || words.subscriberGiven() != null;
        refusals.when(
                relationship == SubscriberRelationship.SELF && (named || words.subscriberBorn() != null),
                Refusal.of(CoverageRefusal.SUBSCRIBER_IS_SELF).at("subscriberFamily"));
        refusals.when(
                relationship != null && relationship != SubscriberRelationship.SELF && words.subscriberFamily() == null,
                Refusal.of(CoverageRefusal.SUBSCRIBER_NEEDED).at("subscriberFamily"));
        refusals.when(
                words.subscriberBorn() != null
                        && (words.subscriberBorn().isAfter(today())
                                || words.subscriberBorn().isBefore(EARLIEST)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("subscriberBorn")
                        .with("min", EARLIEST)
                        .with("max", today()));
    }

    private static void period(@Nullable LocalDate from, @Nullable LocalDate until, Refusals refusals) {
        refusals.when(
                from != null && until != null && until.isBefore(from),
                Refusal.of(CoverageRefusal.ENDS_BEFORE).at("validUntil"));
        refusals.when(
                from != null && from.isBefore(EARLIEST),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("validFrom")
                        .with("min", EARLIEST)
                        .with("max", EARLIEST.plusYears(400)));
    }

    private void card(PatientId patient, @Nullable UUID picture, String field, Refusals refusals) {
        refusals.when(
                picture != null && !cards.isOf(patient, picture),
                Refusal.of(CoverageRefusal.CARD_UNKNOWN).at(field));
    }
}
